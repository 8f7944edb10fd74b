import type { ParamMatcher } from '@sveltejs/kit';

/** A district's page, at its own address, and the lists of what it has no room for: `page/2`, `township/<code>`, `township/<code>/page/2`; an address's last slash is part of it. */
export const match = ((param) =>
	/^(?:page\/[1-9]\d*\/?|township\/\d{9}\/?(?:page\/[1-9]\d*\/?)?)?$/.test(
		param,
	)) satisfies ParamMatcher;
