import { measureArea } from '../../src/lib/geometry/area.ts';
import type { Polygonal } from '../../src/lib/geometry/position.ts';
import type { County } from './counties.ts';

/** Sentences on districts, and on the city, whose area is further from the published one than `tolerance` (0.02: 2%). */
export function listAreaProblems(
	polygons: ReadonlyMap<number, Polygonal>,
	tolerance: number,
	counties: readonly County[],
	city_area_km2: number | null,
): string[] {
	let city_km2 = 0;
	const problems: string[] = [];
	const compare = (name: string, area_km2: number, published_km2: number): void => {
		const share = area_km2 / published_km2 - 1;
		if (Math.abs(share) <= tolerance) return;
		const difference = `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}%`;
		problems.push(
			`${name}: ${area_km2.toFixed(1)} km², published ${published_km2} km² (${difference})`,
		);
	};
	for (const { adcode, name, role, published_area_km2 } of counties) {
		const polygon = polygons.get(adcode);
		if (!polygon || role !== 'district') continue;
		const area_km2 = measureArea(polygon);
		city_km2 += area_km2;
		if (published_area_km2 === null) continue;
		compare(`${adcode} ${name.zh}`, area_km2, published_area_km2);
	}
	if (city_area_km2 !== null) compare('The city', city_km2, city_area_km2);
	return problems;
}
