import type { City } from './city.ts';

/** How ids begin that are the same whatever address the atlas is published under: a tag URI (RFC 4151). */
export function formatTag({ tag }: Pick<City, 'tag'>): string {
	return `tag:${tag.authority},${tag.date}`;
}
