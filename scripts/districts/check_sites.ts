import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site_collection_schema, type SiteFeature } from '../../src/lib/domain/schema/site.ts';
import { listPaths } from '../../src/lib/geometry/nearest_point.ts';
import { isInside } from '../../src/lib/geometry/contains.ts';
import type { Polygonal } from '../../src/lib/geometry/position.ts';
import { formatAt } from './check_rings.ts';

/**
 * Sentences on sites of `folder` that lie outside the polygon of their district, and on files that cannot be read.
 * A point must lie inside; of a line or an area, some part must. Sites declared outside are left alone.
 */
export function listStraySites(folder: string, polygons: ReadonlyMap<number, Polygonal>): string[] {
	const files = readdirSync(folder).filter((name) => name.endsWith('.geojson'));
	return files.sort().flatMap((name) => {
		const file = join(folder, name);
		const sites = loadSites(file);
		if (!sites) return [`${file}: not read; run npm run check`];
		return sites.flatMap((site) => {
			const problem = findStray(site, polygons);
			return problem ? [`${file}: ${problem}`] : [];
		});
	});
}

function loadSites(file: string): SiteFeature[] | null {
	try {
		return site_collection_schema.parse(JSON.parse(readFileSync(file, 'utf8'))).features;
	} catch {
		return null;
	}
}

function findStray(
	{ id, geometry, properties }: SiteFeature,
	polygons: ReadonlyMap<number, Polygonal>,
): string | null {
	const { district, outside } = properties;
	const polygon = district === null ? undefined : polygons.get(district);
	if (!geometry || !polygon || outside) return null;
	const positions = listPaths(geometry).flat();
	if (positions.some((position) => isInside(position, polygon))) return null;
	return `${id} at ${formatAt(positions[0]!)} is not in ${district}`;
}
