import type { ParamMatcher } from '@sveltejs/kit';

/** `sitemap.xml`, and its parts `sitemap-2.xml` where one file cannot hold all. */
export const match = ((param) => /^sitemap(?:-\d+)?\.xml$/.test(param)) satisfies ParamMatcher;
