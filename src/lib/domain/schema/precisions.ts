/** How precise a point of its own has to be, by class: metres, over the first and up to the second. Plain data: this file reaches the browser. */
export const PRECISIONS_M: Record<'exact' | 'near', [number, number]> = {
	exact: [0, 500],
	near: [500, 5000],
};
