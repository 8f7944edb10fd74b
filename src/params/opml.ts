import type { ParamMatcher } from '@sveltejs/kit';

/** `feeds.opml`, `feeds.en.opml`. */
export const match = ((param) => /^feeds[\w.-]*\.opml$/.test(param)) satisfies ParamMatcher;
