import type { PropertyPath } from '../../schema/problem.ts';

/** Another value at a path of a file; undefined takes the property out. `after`: the sibling that a new one follows in YAML. */
export type TextEdit = { path: PropertyPath; value: unknown; after?: string };
