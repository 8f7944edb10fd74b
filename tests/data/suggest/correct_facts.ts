import { listClaims } from '../../../src/lib/domain/figures/list_claims.ts';
import type { Ground } from '../../../src/lib/domain/suggest/correct/correction_kind.ts';

/** The address of every fact that pages show. */
export function listFacts({ geo }: Ground): string[] {
	const sites = geo.sites.flatMap(({ value: { id, properties } }) => [
		...[`name:site/${id}`, `summary:${id}`, `place:${id}`, `newer:${id}`, `other:site/${id}`],
		...[`sort:${id}`, `status:${id}`],
		...(properties.bodies ?? []).map((_, index) => `body:${id}/${index + 1}`),
		...properties.history
			.slice(0, -1)
			.map((step) => `status:${id}/${step.excerpt.replace('#', '/')}`),
	]);
	const resting = new Set(geo.sites.map(({ value }) => value.properties.placement.place));
	const places = geo.places
		.filter(({ value: { id } }) => resting.has(id))
		.flatMap(({ value: { id } }) => [`name:place/${id}`, `name:alias/${id}`]);
	const articles = geo.articles.flatMap(({ value: { id, excerpts } }) => [
		...[`name:article/${id}`, `other:article/${id}`],
		...excerpts.flatMap((excerpt) => [
			`quotation:${id}/${excerpt.id}`,
			`translation:${id}/${excerpt.id}`,
			`other:excerpt/${id}/${excerpt.id}`,
			...(excerpt.notes ?? []).map((_, index) => `note:${id}/${excerpt.id}/${index + 1}`),
		]),
	]);
	const districts = geo.districts
		.filter(({ value }) => value.properties.role === 'district')
		.flatMap(({ value: { id } }) => [
			...[`name:district/${id}`, `newer:district/${id}`, `other:district/${id}`],
		]);
	const townships = geo.townships.map(({ value: { id } }) => `name:township/${id}`);
	const tours = geo.tours.flatMap(({ value: { id, stops } }) => [
		...[`tour:${id}/title`, `tour:${id}/lead`, `tour:${id}/season`, `other:tour/${id}`],
		...stops.flatMap((stop) => [
			`tour:${id}/${stop.id}/text`,
			...(stop.travel ? [`tour:${id}/${stop.id}/travel`] : []),
		]),
	]);
	const sources = geo.sources.map(({ value: { id } }) => `other:source/${id}`);
	const figures = listClaims(geo).map(({ claim }) => `figure:${claim.id}`);
	// Names first: places of sites are gone once these lie elsewhere.
	return [
		...['other:atlas', ...places, ...sites, ...articles, ...districts, ...townships],
		...[...tours, ...sources, ...figures],
	];
}
