import type { z } from 'zod';
import { checkSchema } from '../checks/schema.ts';
import { deepFreeze } from './deep_freeze.ts';
import { parseText } from './parse_text.ts';

type Parsed = ReturnType<typeof parseText>;
type Checked<T> = ReturnType<typeof checkSchema<T>>;

/**
 * What each file held the last time, and what the schemas said of the values in it. A check before every change of an
 * editor reads forty files of which one is another.
 */
const parsed_before = new Map<string, { text: string; parsed: Parsed }>();
const checked_before = new WeakMap<object, Map<z.ZodType, Checked<unknown>>>();

/** As `parseText`, frozen: whoever reads the same text again is given the same value. */
export function parseOnce(file: string, text: string): Parsed {
	const before = parsed_before.get(file);
	if (before?.text === text) return before.parsed;
	const parsed = deepFreeze(parseText(file, text));
	parsed_before.set(file, { text, parsed });
	return parsed;
}

/** As `checkSchema`, frozen; a frozen value is held against a schema once. */
export function checkOnce<T>(schema: z.ZodType<T>, value: unknown): Checked<T> {
	if (value === null || typeof value !== 'object' || !Object.isFrozen(value)) {
		return checkSchema(schema, value);
	}
	const known = checked_before.get(value) ?? new Map<z.ZodType, Checked<unknown>>();
	checked_before.set(value, known);
	const checked = (known.get(schema) as Checked<T> | undefined) ?? checkSchema(schema, value);
	known.set(schema, deepFreeze(checked));
	return checked;
}
