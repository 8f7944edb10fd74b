/** What the search box can find, with keys for Chinese and pinyin. Runs at build time: the pinyin tables are large. */

import { customPinyin, pinyin } from 'pinyin-pro';
import type { Catalog, CatalogSite } from '../domain/reading/catalog.ts';
import type { Localized } from '../domain/schema/localized.ts';
import type { PlaceFeature } from '../domain/schema/place.ts';
import { isHan } from '../domain/search/read_query.ts';
import type { SearchText } from '../domain/search/search_text.ts';
import { nameArea, nameDistrict, nameTownship } from '../domain/map_model/site_names.ts';
import type { TownshipFeature } from '../domain/schema/township.ts';

/** Local readings that the tables do not know; the gazetteer's romanisation is the authority. */
customPinyin({ 五陂: 'wǔ pí' });

export function buildSearchTexts(catalog: Catalog): SearchText[] {
	return [
		...catalog.sites.map((site) => describeSite(site, catalog)),
		...catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id, properties }): SearchText => ({
				kind: 'district',
				id: String(id),
				...spell(properties.name),
				position: properties.label_at,
				precision_m: 0,
				stands_for: 'middle',
			})),
		...catalog.townships.map((township) => describeTownship(township, catalog)),
		...listOwnPlaces(catalog).map((place) => describePlace(place, catalog)),
		...catalog.articles.map(({ id, title }): SearchText => ({
			kind: 'article',
			id,
			...spell(title),
		})),
		...catalog.articles.flatMap(({ id, excerpts }) =>
			excerpts.map((excerpt): SearchText => ({
				kind: 'excerpt',
				id: `${id}#${excerpt.id}`,
				...spell({ zh: excerpt.exact, en: excerpt.translation }),
				site_ids: excerpt.site_ids,
			})),
		),
	];
}

/** Both languages, and the syllables of the Chinese characters without tones; `ü` becomes `u`. */
export function spell({ zh, en }: Localized): { zh: string; en: string; pinyin: string } {
	const syllables = pinyin(zh, { type: 'array', toneType: 'none', v: true });
	const spelled = [...zh].flatMap((character, index) =>
		isHan(character) ? [(syllables[index] ?? '').replaceAll('v', 'u')] : [],
	);
	return { zh, en, pinyin: spelled.join(' ') };
}

function describeSite(site: CatalogSite, catalog: Catalog): SearchText {
	const { name, summary, district, township } = site.properties;
	const areas = [
		district === null ? null : nameDistrict(district, catalog),
		township === null ? null : nameTownship(township, catalog),
		nameArea(site, catalog),
	].filter((area) => area !== null);
	const unique = [...new Map(areas.map((area) => [area.zh, area])).values()];
	return {
		kind: 'site',
		id: site.id,
		...spell(name),
		more: {
			zh: [...unique.map(({ zh }) => zh), summary.zh].join(' '),
			en: [...unique.map(({ en }) => en), summary.en].join('. '),
			pinyin: unique.map((area) => spell(area).pinyin).join('\n'),
		},
	};
}

function describeTownship(township: TownshipFeature, catalog: Catalog): SearchText {
	const { code, name, district, seat_precision_m } = township.properties;
	const area = nameDistrict(district, catalog);
	return {
		kind: 'township',
		id: code,
		...spell(name),
		...(area ? { more: { zh: area.zh, en: area.en, pinyin: '' } } : {}),
		position: township.geometry?.coordinates ?? null,
		precision_m: seat_precision_m ?? 0,
		stands_for: 'seat',
	};
}

function describePlace(place: PlaceFeature, catalog: Catalog): SearchText {
	const { name, precision_m, stands_for } = place.properties;
	const is_known = stands_for !== 'line' && stands_for !== 'nothing';
	return {
		kind: 'place',
		id: place.id,
		...spell(name),
		site_ids: catalog.sites
			.filter((site) => site.properties.placement.place === place.id)
			.map(({ id }) => id),
		position: is_known ? (place.geometry?.coordinates ?? null) : null,
		precision_m: precision_m ?? 0,
		stands_for: stands_for === 'itself' ? 'itself' : 'around',
	};
}

/** Gazetteer entries that are no district, township or the city under another id. */
function listOwnPlaces(catalog: Catalog): PlaceFeature[] {
	const units = [...catalog.districts, ...catalog.townships].map(({ properties }) =>
		properties.name.zh.replace(/（.*$/, ''),
	);
	const taken = new Set(units);
	return catalog.places.filter(
		({ properties }) =>
			!taken.has(properties.name.zh.replace(/（.*$/, '')) && properties.kind !== 'prefecture-city',
	);
}
