import type { ParamMatcher } from '@sveltejs/kit';

/** `feed.xml`, `feed-district-360302.en.json`. */
export const match = ((param) => /^feed[\w.-]*\.(?:xml|json)$/.test(param)) satisfies ParamMatcher;
