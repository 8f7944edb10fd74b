import type { Position } from '../src/lib/domain/schema/geojson.ts';
import type { SiteRecord } from '../src/lib/domain/query/site_query.ts';
import { SILENCES } from '../src/lib/domain/history/silence.ts';
import { listWords, SITE_KINDS, STATUSES, THEMES } from '../src/lib/domain/schema/vocabulary.ts';

const DISTRICTS = [360302, 360313, 360321, 360322, 360323];
const SYLLABLES = [...'桐木湘东上栗芦溪莲花安源萍水东壁田中武功新顺宝山沈子洪荆坪雅'];

/** A number from 0 up to 1 at every call, the same row for the same seed (mulberry32, public domain). */
export function seedRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Made-up sites over the city in the proportions of the real ones; never published, only measured and tested with. */
export function generateSites(count: number, seed: number): SiteRecord[] {
	const random = seedRandom(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	return Array.from({ length: count }, (_, order): SiteRecord => {
		const position: Position = [113.6 + random() * 0.7, 27.05 + random() * 0.95];
		const adcode = pick(DISTRICTS);
		const kind = random();
		const name = Array.from({ length: 5 }, () => pick(SYLLABLES)).join('');
		const amount_cny = random() < 0.25 ? Math.round(random() * 1e9) : null;
		const placed = placeSite(kind, position, adcode, random);
		const themes = [...new Set([pick(listWords(THEMES)), pick(listWords(THEMES))])];
		const status = pick(listWords(STATUSES));
		return {
			id: `made-up-${order}`,
			name: `${name}工程`,
			order,
			theme: themes[0]!,
			status: STATUSES[status].label.zh,
			status_date: '2024-06-10',
			status_note: null,
			phase: STATUSES[status].phase,
			class: placed.class,
			where: '虚构镇',
			figure: null,
			mark_id: placed.mark_id,
			precision_m: null,
			facets: {
				theme: themes,
				district: [String(adcode)],
				status: [status],
				silence: [pick(listWords(SILENCES))],
				is: [pick(listWords(SITE_KINDS))],
				class: [placed.class],
				article: [`article-${Math.floor(random() * 10)}`],
				amount: [amount_cny === null ? 'without' : 'with'],
			},
			reported: `20${20 + Math.floor(random() * 5)}-06-10`,
			amount_cny,
			whereabouts: placed.whereabouts,
			drawn: placed.drawn,
		};
	});
}

type Placed = Pick<SiteRecord, 'whereabouts' | 'drawn' | 'class' | 'mark_id'>;

function placeSite(kind: number, position: Position, adcode: number, random: () => number): Placed {
	if (kind < 0.06) return { class: 'unplaced', whereabouts: null, drawn: [], mark_id: null };
	if (kind < 0.2) {
		const whereabouts = { kind: 'district' as const, adcode, middle: position };
		return { class: 'area', whereabouts, drawn: [position], mark_id: `area-${adcode}` };
	}
	if (kind < 0.28) {
		const coordinates: Position[] = [position, [position[0] + random() * 0.3, position[1] + 0.1]];
		const geometry = { type: 'LineString' as const, coordinates };
		return {
			class: 'schematic',
			whereabouts: { kind: 'around', geometry, precision_m: 10_000 },
			...{ drawn: coordinates, mark_id: `line-${position.join('-')}` },
		};
	}
	const geometry = { type: 'Point' as const, coordinates: position };
	const is_area = kind < 0.8;
	return {
		class: is_area ? 'area' : 'near',
		whereabouts: { kind: 'around', geometry, precision_m: is_area ? 8000 : 3000 },
		drawn: [position],
		// Some places have several sites.
		mark_id: `point-${Math.round(position[0] * 50)}-${Math.round(position[1] * 50)}`,
	};
}
