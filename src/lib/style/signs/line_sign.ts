/** A sketched line: dots, closer together where the work is finished. CSS pixels. */
export const LINE_SIGN = {
	width: 2.2,
	dot: 0.2,
	gap: { done: 4.4, open: 7.5 },
} as const;
