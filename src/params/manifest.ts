import type { ParamMatcher } from '@sveltejs/kit';

/** `manifest.webmanifest`, `manifest.en.webmanifest`. */
export const match = ((param) =>
	/^manifest[\w.-]*\.webmanifest$/.test(param)) satisfies ParamMatcher;
