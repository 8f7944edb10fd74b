import type { z } from 'zod';
import { formatFound, type PropertyPath } from '../schema/problem.ts';

type Issue = z.core.$ZodIssue;
type SchemaProblem = { path: PropertyPath; message: string };

/** The value as its schema reads it, or everything that does not fit. */
export function checkSchema<T>(
	schema: z.ZodType<T>,
	value: unknown,
): { value: T; problems: [] } | { value: null; problems: SchemaProblem[] } {
	const result = schema.safeParse(value);
	if (result.success) return { value: result.data, problems: [] };
	return { value: null, problems: result.error.issues.flatMap((issue) => explain(issue, value)) };
}

function explain(issue: Issue, root: unknown): SchemaProblem[] {
	const path = issue.path as PropertyPath;
	const found = formatFound(findValue(root, path));
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({
			path: [...path, key],
			message: 'expected no such property, found one',
		}));
	}
	if (issue.code === 'invalid_union') return explainUnion(issue, root);
	return [{ path, message: `expected ${nameExpected(issue)}, found ${found}` }];
}

/** A union is explained by the branch that the value's `type` or `kind` chose, else by all of them. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, root: unknown): SchemaProblem[] {
	const path = issue.path as PropertyPath;
	const is_tag = (inner: Issue): boolean =>
		inner.path.length === 0 || (inner.path.length === 1 && inner.path[0] === 'type');
	const chosen = issue.errors.find((errors) => !errors.some(is_tag));
	if (chosen) {
		return chosen.flatMap((inner) =>
			explain({ ...inner, path: [...path, ...inner.path] } as Issue, root),
		);
	}
	const names = issue.errors.flatMap((errors) => errors.filter(is_tag).map(nameExpected));
	const expected = [...new Set(names)].join(' or ') || 'another kind';
	return [{ path, message: `expected ${expected}, found ${formatFound(findValue(root, path))}` }];
}

function nameExpected(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.expected;
		case 'invalid_value':
			return issue.values.map((value) => JSON.stringify(value)).join(' or ');
		case 'invalid_format':
			return issue.pattern ? `text like ${issue.pattern}` : issue.format;
		case 'too_small':
			return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum} (${issue.origin})`;
		case 'too_big':
			return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum} (${issue.origin})`;
		default:
			return issue.message;
	}
}

function findValue(root: unknown, path: PropertyPath): unknown {
	return path.reduce<unknown>(
		(value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
		root,
	);
}
