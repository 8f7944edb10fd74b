import type { Localized } from '../schema/localized.ts';

/** What hangs from a district's name: how many sites are known to be somewhere in it and no more. `count` may be a stop's number. */
export function formatTab(count: string, district: Localized): Localized {
	const within = district.zh.endsWith('区') ? '区内' : '县内';
	return { zh: `${within} ${count}`, en: `${count} within` };
}
