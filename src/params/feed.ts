import type { ParamMatcher } from '@sveltejs/kit';

/** `feed.xml`, `feed-district-<adcode>.en.json`. */
export const match = ((param) => /^feed[\w.-]*\.(?:xml|json)$/.test(param)) satisfies ParamMatcher;
