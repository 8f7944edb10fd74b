import type { NamedThing, NamesFile } from '../../../../src/lib/domain/names/names_file.ts';

type Part = Partial<NamedThing> & Pick<NamedThing, 'id' | 'kind' | 'zh'>;

function thing(part: Part): NamedThing {
	return { en: null, parent: null, class: 'area', geometry: null, precision_m: null, ...part };
}

const square: NamedThing['geometry'] = {
	type: 'Polygon',
	coordinates: [
		[
			[113, 27],
			[114, 27],
			[114, 28],
			[113, 27],
		],
	],
};
const point = (lng: number, lat: number): NamedThing['geometry'] => ({
	type: 'Point',
	coordinates: [lng, lat],
});

/** Invented: two districts with townships, villages of the same name, a place, a site. */
export const invented_names: NamesFile = {
	date: '2023-11-29',
	things: [
		thing({
			id: '990301',
			kind: 'district',
			zh: '甲山区',
			en: 'Jiashan District',
			geometry: square,
		}),
		thing({ id: '990302', kind: 'district', zh: '乙水县', en: 'Yishui County', geometry: square }),
		thing({
			id: '990301101',
			kind: 'township',
			zh: '甲山镇',
			en: 'Jiashan Town',
			parent: '990301',
			geometry: point(113.5, 27.5),
			precision_m: 5000,
		}),
		thing({
			id: '990302101',
			kind: 'township',
			zh: '石桥镇',
			en: 'Shiqiao Town',
			parent: '990302',
			geometry: point(113.8, 27.2),
			precision_m: 8000,
			others: [
				{ zh: '石乔镇', kind: 'misprint' },
				{ zh: '东风公社', kind: 'former' },
			],
		}),
		thing({
			id: '990302001',
			kind: 'township',
			zh: '城北街道',
			en: 'Chengbei Subdistrict',
			parent: '990302',
			class: 'unplaced',
		}),
		thing({
			id: 'lake',
			kind: 'site',
			zh: '月牙湖',
			en: 'Crescent Lake',
			parent: '990302101',
			class: 'near',
			geometry: point(113.81, 27.21),
			precision_m: 2000,
			basis: { zh: '就在附近', en: 'Close by' },
		}),
		thing({
			id: 'other-city',
			kind: 'place',
			zh: '丙江市',
			en: 'Bingjiang',
			parent: 'outside',
			geometry: point(112, 28),
			precision_m: 9000,
			basis: { zh: '只知道一带', en: 'Area only' },
		}),
	],
	villages: {
		'990301101': '001车站社区\n200新村\n201大塘村',
		'990302101': '200新村\n201枫林村',
	},
	above: ['丁省', '戊市'],
	variants: '橋桥縣县鎮镇灣湾',
};
