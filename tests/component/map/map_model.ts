import type { MapModel, Mark } from '../../../src/lib/domain/map_model/marks.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';

const tongmu: Position = [113.92762, 27.961];
const dongbi: Position = [113.94, 27.64];
const summit: Position = [114.17, 27.46];

function makeMark(
	mark: Pick<Mark, 'id' | 'class' | 'position' | 'site_ids'> & Partial<Mark>,
): Mark {
	return {
		badge: mark.position,
		is_zone: false,
		radius_m: null,
		district: null,
		label: null,
		theme: 'ecology',
		...mark,
	};
}

/** A township with eight sites, one ring, one exact place and one sketched line. */
export const model: MapModel = {
	marks: [
		makeMark({
			id: 'area-360322102',
			class: 'area',
			position: tongmu,
			radius_m: 8000,
			label: { zh: '桐木镇', en: 'Tongmu Town' },
			site_ids: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
		}),
		makeMark({
			id: 'near-dongbi',
			class: 'near',
			position: dongbi,
			radius_m: 3000,
			theme: 'water',
			site_ids: ['river'],
		}),
		makeMark({
			id: 'exact-summit',
			class: 'exact',
			position: summit,
			theme: 'tourism',
			site_ids: ['camp'],
		}),
	],
	lines: [
		{
			id: 'line-rail',
			site_id: 'rail',
			theme: 'transport',
			name: { zh: '长赣高铁', en: 'Changsha-Ganzhou Railway' },
			coordinates: [
				[113.7, 27.75],
				[113.75, 27.6],
				[113.8, 27.45],
			],
		},
	],
	city_site_ids: ['fund'],
	unplaced_site_ids: [],
	done_site_ids: ['river'],
};

export const places = { tongmu, dongbi, summit, rail: [113.75, 27.6] as Position };
