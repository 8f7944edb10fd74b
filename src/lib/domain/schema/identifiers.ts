import { z } from 'zod';

export const id_schema = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	.describe('Lower-case words joined by hyphens; part of a public link, never changed');

export const excerpt_ref_schema = z
	.string()
	.regex(/^[a-z0-9-]+#[a-z0-9-]+$/)
	.describe('`<article id>#<excerpt id>`');

export const adcode_schema = z.int().min(100000).max(999999).describe('GB/T 2260 county code');

export const township_code_schema = z
	.string()
	.regex(/^\d{9}$/)
	.describe('NBS statistical code of a township-level unit');
