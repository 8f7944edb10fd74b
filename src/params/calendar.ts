import type { ParamMatcher } from '@sveltejs/kit';

/** `promises.ics`, `promises.en.ics`. */
export const match = ((param) => /^promises[\w.-]*\.ics$/.test(param)) satisfies ParamMatcher;
