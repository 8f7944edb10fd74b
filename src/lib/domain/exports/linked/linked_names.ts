/** Addresses of what the linked-data files speak of. A `root` that is a path is as good as an address: JSON-LD resolves it against the file's own. */

/** Of the site, ending in `/`. */
export type LinkedPlace = { root: string };

/** Part of the claims' own file. */
export const nameOwn = ({ root }: LinkedPlace, part: string): string =>
	`${root}data/claims.jsonld#${part}`;

export const nameSite = ({ root }: LinkedPlace, id: string): string => `${root}sites/${id}/`;
export const nameDistrictPage = ({ root }: LinkedPlace, adcode: number | string): string =>
	`${root}districts/${adcode}/`;
export const nameArticle = ({ root }: LinkedPlace, id: string): string => `${root}articles/${id}/`;
export const nameSource = ({ root }: LinkedPlace, id: string): string => `${root}sources/${id}/`;

/** `ref`: `article#excerpt`. Where the page of the article shows the quotation. */
export function nameExcerpt(place: LinkedPlace, ref: string): string {
	const [article = '', excerpt = ''] = ref.split('#');
	return `${nameArticle(place, article)}#${excerpt}`;
}

/** A figure where a reader finds it: on the page of its site, else on that of its article. */
export const nameClaim = (page: string, id: string): string => `${page}#claim-${id}`;

/** The page of annotations of a source; of one quotation by `ref`. */
export const nameAnnotations = ({ root }: LinkedPlace, source: string): string =>
	`${root}data/annotations/${source}.jsonld`;
export const nameAnnotation = (place: LinkedPlace, source: string, ref: string): string =>
	`${nameAnnotations(place, source)}#${ref.replace('#', '--')}`;
