import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** A file as somebody wants it: its text, or its value in the form the file has, or gone. */
export const proposed_file_schema = z.strictObject({
	name: z.string().min(1),
	/** Mark of the file it was made from; `none` for a new one. */
	if_match: z.string().min(1),
	text: z.string().optional(),
	value: z.unknown().optional(),
	remove: z.literal(true).optional(),
});

export type ProposedFile = z.infer<typeof proposed_file_schema>;

/** Throws a Refusal that names each property that does not fit. */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): T {
	const { data, error } = schema.safeParse(value);
	if (error === undefined) return data as T;
	const list = error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`);
	throw new Refusal(400, 'bad-input', `expected another input: ${list.join('; ')}`);
}
