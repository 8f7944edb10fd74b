import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { formatTourGpx, formatTourKml, hasWaypoints } from '$lib/domain/exports/tour_files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	catalog.tours.flatMap((tour) => [
		{ file: `${tour.id}.kml` },
		...(hasWaypoints(tour, catalog) ? [{ file: `${tour.id}.gpx` }] : []),
	]);

export const GET: RequestHandler = ({ params: { file } }) => {
	const [id = '', kind] = file.split('.');
	const tour = catalog.tour_by_id.get(id);
	if (tour && kind === 'kml') {
		const polygons = new Map(
			catalog.districts.map(({ properties, geometry }) => [properties.adcode, geometry]),
		);
		return new Response(formatTourKml(tour, catalog, polygons), {
			headers: { 'content-type': 'application/vnd.google-earth.kml+xml; charset=utf-8' },
		});
	}
	if (tour && kind === 'gpx' && hasWaypoints(tour, catalog)) {
		return new Response(formatTourGpx(tour, catalog), {
			headers: { 'content-type': 'application/gpx+xml; charset=utf-8' },
		});
	}
	return error(404);
};
