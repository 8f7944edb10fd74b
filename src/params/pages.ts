import type { ParamMatcher } from '@sveltejs/kit';

/** The first page of a list, at its own address, and the others: `page/2`; an address's last slash is part of it. */
export const match = ((param) => /^(?:page\/[1-9]\d*\/?)?$/.test(param)) satisfies ParamMatcher;
