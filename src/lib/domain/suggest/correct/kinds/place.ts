import { LANGUAGE_CODES, inEvery } from '../../../language/languages.ts';
import { joinPlaces, putColon } from '../../../language/join_words.ts';
import { listPaths } from '../../../../geometry/nearest_point.ts';
import { measureDistance } from '../../../../geometry/distance.ts';
import type { Position } from '../../../schema/geojson.ts';
import type { Localized } from '../../../schema/localized.ts';
import type { Decision, Extent } from '../../../schema/placement.ts';
import type { SiteFeature } from '../../../schema/site.ts';
import { findCurrentCode } from '../../../schema/township.ts';
import type { TextEdit } from '../../texts/text_edit.ts';
import { PLACE, READER, fillLanguages, tellLanguage } from '../../reader_words.ts';
import type { Choice, CorrectionKind, Field, Ground } from '../correction_kind.ts';
import { editTexts, findTextFaults, listTextFields, readTexts } from '../fields.ts';
import { findSite, listRests } from '../ground.ts';

const BASIS: Localized = { zh: '位置依据', en: 'What the position rests on' };

/** An area that a site can be known to lie in, with the point that stands for it. */
type Area = {
	choice: Choice;
	name: Localized;
	district: number;
	township: string | null;
	extent: Extent;
	point: Position;
	/** Metres from the point within which the site lies. */
	reach_m: number;
};

/** Districts of the city, and townships whose seat and reach some source gives. */
function listAreas({ geo }: Ground): Area[] {
	return geo.districts
		.filter(({ value }) => value.properties.role === 'district')
		.flatMap(({ value: { id: adcode, geometry, properties } }): Area[] => {
			const { name, label_at } = properties;
			const corners = listPaths(geometry).flat();
			const reach_m = Math.max(...corners.map((corner) => measureDistance(label_at, corner)));
			const whole: Localized = {
				zh: `${name.zh}（只知区县）`,
				en: `${name.en} (no more is known)`,
			};
			const townships = geo.townships.flatMap(({ value }): Area[] => {
				const unit = value.properties;
				if (unit.district !== adcode || !value.geometry || unit.radius_m === null) return [];
				return [
					{
						choice: { value: unit.code, label: unit.name, group: name },
						name: inEvery((code) => joinPlaces([name[code], unit.name[code]], code)),
						...{ district: adcode, township: unit.code, reach_m: unit.radius_m },
						extent: { kind: 'township', code: unit.code },
						point: value.geometry.coordinates,
					},
				];
			});
			return [
				{
					choice: { value: String(adcode), label: whole, group: name },
					...{ name, district: adcode, township: null },
					extent: { kind: 'district', adcode },
					point: label_at,
					reach_m: Math.ceil(reach_m / 1000) * 1000,
				},
				...townships,
			];
		});
}

/** The smallest area that the atlas knows it lies in; empty where that is none of the list. */
function findHome({ properties }: SiteFeature, areas: readonly Area[], { geo }: Ground): string {
	const { township, district } = properties;
	const units = geo.townships.map(({ value }) => value);
	const code = findCurrentCode(units, township ?? '') ?? String(district);
	return areas.some(({ choice }) => choice.value === code) ? code : '';
}

function moveToArea(area: Area, site: SiteFeature, source: string, on: string): TextEdit[] {
	const place = (key: string, value: unknown): TextEdit => ({
		path: ['properties', 'placement', key],
		value,
	});
	const decided: Decision = { by: READER, on, method: 'reader-suggestion' };
	const { outside, crosses } = site.properties;
	return [
		{ path: ['geometry'], value: { type: 'Point', coordinates: area.point } },
		{ path: ['properties', 'district'], value: area.district },
		{ path: ['properties', 'township'], value: area.township },
		...(outside ? [{ path: ['properties', 'outside'], value: undefined }] : []),
		...(crosses ? [{ path: ['properties', 'crosses'], value: undefined }] : []),
		place('class', 'area'),
		place('precision_m', area.reach_m),
		place('source', source),
		place('is_thing_itself', false),
		place('original_datum', 'WGS-84'),
		place('decided', decided),
		place('place', null),
		place('extent', area.extent),
	];
}

/** `site`: the district or township it lies in, and why the atlas thinks so. A point of its own is the workbench's. */
export const place_kind: CorrectionKind = {
	find(id, ground) {
		const entry = findSite(id, ground);
		if (!entry) return null;
		const { name, placement } = entry.value.properties;
		const areas = listAreas(ground);
		const home = findHome(entry.value, areas, ground);
		const none = { value: '', label: { zh: '（都不是）', en: '(none of these)' } };
		const choices = [...(home === '' ? [none] : []), ...areas.map(({ choice }) => choice)];
		const fields: Field[] = [
			{
				key: 'area',
				label: { zh: '在哪个区县或乡镇', en: 'District or township it lies in' },
				...{ input: 'choice', value: home, choices, is_optional: true },
			},
			...listTextFields(placement.basis, 'text').map((field) => ({
				...field,
				label: inEvery((code) => putColon(BASIS[code], field.label[code], code)),
			})),
		];
		const hasMoved = (area: string | undefined): boolean => area !== home;
		const path = [...entry.path, 'properties', 'placement', 'basis'];
		return {
			name,
			what: PLACE,
			page: { kind: 'site', id },
			fields,
			rests: placement.excerpt ? listRests(placement.excerpt, ground) : [],
			only_text: null,
			beside:
				placement.place === null
					? []
					: [
							{ of: `name:place/${placement.place}`, what: { zh: '地名', en: 'its place name' } },
							{ of: `name:alias/${placement.place}`, what: { zh: '别名', en: 'another name' } },
						],
			subject: { kind: 'site', id },
			describe: (values) => {
				const area = areas.find(({ choice }) => choice.value === values['area']);
				const basis = readTexts(values);
				return inEvery((code) => `${area?.name[code] ?? none.label[code]} · ${basis[code]}`);
			},
			findFaults: (values) => findTextFaults(fields, values),
			buildChange: (values, { evidence: { why, source }, language, on }) => {
				const area = areas.find(({ choice }) => choice.value === values['area']);
				const edits = editTexts(placement.basis, values, path);
				if (!area || !hasMoved(values['area'])) return { file: entry.file, edits };
				const moved = moveToArea(area, entry.value, source.trim(), on).map((edit) => ({
					...edit,
					path: [...entry.path, ...edit.path],
				}));
				// Reasons of the place before say nothing of another one.
				const basis = readTexts(values);
				const own = inEvery((code) => (basis[code] === placement.basis[code] ? '' : basis[code]));
				const is_told = LANGUAGE_CODES.some((code) => own[code] !== '');
				const told = is_told ? fillLanguages(own) : tellLanguage(why, language);
				return { file: entry.file, edits: [...moved, { path, value: told }] };
			},
		};
	},
};
