import type { ParamMatcher } from '@sveltejs/kit';
import { EMBED_KINDS } from '$lib/domain/exports/embed.ts';

/** What can stand in somebody else's page. */
export const match = ((param) => EMBED_KINDS.some((kind) => kind === param)) satisfies ParamMatcher;
