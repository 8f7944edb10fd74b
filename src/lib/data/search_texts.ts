/** What the search box can find, with keys for Chinese and pinyin. Runs at build time: the pinyin tables are large. */

import { inEvery } from '../domain/language/languages.ts';
import { customPinyin, pinyin } from 'pinyin-pro';
import type { Catalog, CatalogSite } from '../domain/reading/catalog.ts';
import type { Localized } from '../domain/schema/localized.ts';
import type { PlaceFeature } from '../domain/schema/place.ts';
import { PLACE_READINGS } from '../domain/search/place_readings.ts';
import { isHan } from '../domain/search/read_query.ts';
import type { SearchData, SearchText } from '../domain/search/search_text.ts';
import { indexCatalog } from './catalog_index.ts';
import { listVariants } from './variant_signs.ts';
import { nameArea, nameDistrict, nameTownship } from '../domain/map_model/site_names.ts';
import type { TownshipFeature } from '../domain/schema/township.ts';

customPinyin(PLACE_READINGS);

/** What the box fetches. */
export function buildSearchData(catalog: Catalog): SearchData {
	const texts = buildSearchTexts(catalog);
	return { texts, variants: listVariants(texts.flatMap(({ zh, more }) => [zh, more?.zh ?? ''])) };
}

export function buildSearchTexts(catalog: Catalog): SearchText[] {
	return [
		...catalog.sites.map((site) => describeSite(site, catalog)),
		...catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id, properties }): SearchText => ({
				kind: 'district',
				id: String(id),
				...spellName(properties.name),
				...describeAliases(listAliases(catalog, String(id))),
				position: properties.label_at,
				precision_m: 0,
				stands_for: 'middle',
			})),
		...catalog.townships.map((township) => describeTownship(township, catalog)),
		...listOwnPlaces(catalog).map((place) => describePlace(place, catalog)),
		...catalog.articles.map(({ id, title }): SearchText => ({
			kind: 'article',
			id,
			...spellName(title),
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

/** Between keys that are looked for apart. */
const KEY_GAPS: Localized = { zh: ' ', en: '. ' };

function joinKeys(keys: readonly Localized[]): Localized {
	return inEvery((language) => keys.map((key) => key[language]).join(KEY_GAPS[language]));
}

type Spelled = Localized & { pinyin: string };

/** Every language, and the syllables of the Chinese characters without tones; `ü` becomes `u`. */
export function spell(text: Localized): Spelled {
	const { zh } = text;
	const syllables = pinyin(zh, { type: 'array', toneType: 'none', v: true });
	const spelled = [...zh].flatMap((character, index) =>
		isHan(character) ? [(syllables[index] ?? '').replaceAll('v', 'u')] : [],
	);
	return { ...inEvery((language) => text[language]), pinyin: spelled.join(' ') };
}

/** As `spell`, with every other reading that the tables have for a sign: names are read in more than one way. */
export function spellName(text: Localized): Spelled {
	const { pinyin: usual, ...name } = spell(text);
	const signs = [...text.zh].filter(isHan);
	const spelled = usual.split(' ').map((syllable, index) => {
		const others = listReadings(signs[index] ?? '').filter((reading) => reading !== syllable);
		return [syllable, ...others].join('/');
	});
	return { ...name, pinyin: spelled.join(' ') };
}

function listReadings(sign: string): string[] {
	if (sign === '') return [];
	const readings = pinyin(sign, { type: 'array', toneType: 'none', multiple: true, v: true });
	return [...new Set(readings.map((reading) => reading.replaceAll('v', 'u')))];
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
		...spellName(name),
		more: {
			...joinKeys([...unique, summary]),
			pinyin: unique.map((area) => spellName(area).pinyin).join('\n'),
		},
	};
}

function describeTownship(township: TownshipFeature, catalog: Catalog): SearchText {
	const { code, name, district, seat_precision_m, former = [] } = township.properties;
	const area = nameDistrict(district, catalog);
	const names = [...former.map((one) => one.name), ...listAliases(catalog, code)];
	const more = [...names, ...(area ? [area] : [])];
	return {
		kind: 'township',
		id: code,
		...spellName(name),
		...(more.length > 0
			? {
					more: {
						...joinKeys(more),
						pinyin: names.map((one) => spellName(one).pinyin).join('\n'),
					},
				}
			: {}),
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
		...spellName(name),
		...describeAliases(nameAliases(place)),
		site_ids: (indexCatalog(catalog).sites_by_place.get(place.id) ?? []).map(({ id }) => id),
		position: is_known ? (place.geometry?.coordinates ?? null) : null,
		precision_m: precision_m ?? 0,
		stands_for: stands_for === 'itself' ? 'itself' : 'around',
	};
}

/** Other names of the unit with this official code, as the gazetteer has them. */
function listAliases(catalog: Catalog, code: string): Localized[] {
	return catalog.places.filter(({ properties }) => properties.code === code).flatMap(nameAliases);
}

/** Aliases are Chinese names; English readers find the place by its own. */
function nameAliases({ properties }: PlaceFeature): Localized[] {
	return (properties.aliases ?? []).map(({ zh }) => ({ zh, en: properties.name.en }));
}

function describeAliases(aliases: readonly Localized[]): Pick<SearchText, 'more'> {
	if (aliases.length === 0) return {};
	return {
		more: {
			...inEvery(() => ''),
			zh: aliases.map(({ zh }) => zh).join(KEY_GAPS.zh),
			pinyin: aliases.map((alias) => spellName(alias).pinyin).join('\n'),
		},
	};
}

/** Gazetteer entries that are no district, township or the city under another id. */
function listOwnPlaces(catalog: Catalog): PlaceFeature[] {
	const former = catalog.townships.flatMap(({ properties }) => properties.former ?? []);
	const units = [
		...[...catalog.districts, ...catalog.townships].map(({ properties }) => properties.name),
		...former.map(({ name }) => name),
	].map(({ zh }) => zh.replace(/（.*$/, ''));
	const taken = new Set(units);
	return catalog.places.filter(
		({ properties }) =>
			!taken.has(properties.name.zh.replace(/（.*$/, '')) && properties.kind !== 'prefecture-city',
	);
}
