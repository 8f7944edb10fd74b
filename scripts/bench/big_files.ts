/** Files larger than a planner's usual ones, the same in every run. */

export type BigFile = { name: string; label: string; text: string };

const GEOJSON_BYTES = 20_000_000;
const CSV_ROWS = 100_000;

/** A 20 MB GeoJSON of parcels and a CSV of 100,000 points, spread over the city. */
export function buildBigFiles(): BigFile[] {
	return [
		{ name: 'parcels.geojson', label: '20 MB GeoJSON', text: buildParcels() },
		{ name: 'stations.csv', label: '100,000-row CSV', text: buildStations() },
	];
}

/** Lehmer's generator with the constants of Park and Miller (1988): numbers from 0 to 1. */
function* countRandom(seed: number): Generator<number, never> {
	for (let state = seed; ;) {
		state = (state * 48271) % 0x7fffffff;
		yield state / 0x7fffffff;
	}
}

function placeIn(random: Generator<number, never>): [number, number] {
	return [113.55 + random.next().value * 0.7, 27.0 + random.next().value * 1.0];
}

function buildParcels(): string {
	const random = countRandom(7);
	const parts: string[] = [];
	let size = 0;
	for (let index = 0; size < GEOJSON_BYTES; index++) {
		const [lng, lat] = placeIn(random);
		const ring = Array.from({ length: 16 }, (_, corner) => {
			const angle = (corner / 16) * 2 * Math.PI;
			const reach = 0.001 + random.next().value * 0.001;
			return [
				Number((lng + Math.cos(angle) * reach).toFixed(6)),
				Number((lat + Math.sin(angle) * reach).toFixed(6)),
			];
		});
		const part = JSON.stringify({
			type: 'Feature',
			geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
			properties: { parcel: `P${index}`, owner: `地块${index}`, mu: Math.round(lng * 1000) / 10 },
		});
		parts.push(part);
		size += part.length + 1;
	}
	return `{"type":"FeatureCollection","features":[\n${parts.join(',\n')}\n]}`;
}

export function buildStations(): string {
	const random = countRandom(11);
	const rows = Array.from({ length: CSV_ROWS }, (_, index) => {
		const [lng, lat] = placeIn(random);
		return `S${index},${lng.toFixed(6)},${lat.toFixed(6)},${index % 97},${(index * 7) % 1000}`;
	});
	return `name,lng,lat,kind,value\n${rows.join('\n')}\n`;
}
