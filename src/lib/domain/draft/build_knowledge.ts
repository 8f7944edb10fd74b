/** What `geo/` and a gazetteer know before a page is read. Parts of `geo/` may be missing: they are then not known. */

import { indexExcerpts, findReportDate, listClaims } from '../figures/list_claims.ts';
import type { GeoData } from '../schema/geo_data.ts';
import { listKnownNames } from './places/known_names.ts';
import type { Gazetteer, KnownClaim, KnownPlace, KnownSite, Knowledge } from './knowledge.ts';

export function buildKnowledge(geo: GeoData, gazetteer: Gazetteer | null): Knowledge {
	const city = geo.city?.value;
	return {
		city: {
			code: String(city?.code ?? '').slice(0, 4),
			name: city?.name.zh ?? '',
			official_name: city?.official_name.zh ?? '',
		},
		districts: geo.districts
			.map(({ value }) => value)
			.filter(({ properties }) => city?.districts.includes(properties.adcode))
			.map(({ properties }) => ({ code: String(properties.adcode), name: properties.name.zh })),
		townships: geo.townships.map(({ value: { id, properties } }) => ({
			code: String(id),
			name: properties.name.zh,
			district: String(properties.district),
			former: (properties.former ?? []).map(({ name }) => name.zh),
		})),
		places: geo.places.map(({ value }): KnownPlace => {
			const { name, aliases = [], kind, code } = value.properties;
			const { names, doubtful } = listKnownNames(name.zh);
			return {
				id: value.id,
				names: [
					...names,
					...aliases.filter((alias) => alias.kind !== 'misprint').map(({ zh }) => zh),
				],
				misprints: [
					...doubtful,
					...aliases.filter((alias) => alias.kind === 'misprint').map(({ zh }) => zh),
				],
				kind,
				code: code ?? null,
			};
		}),
		sites: listSites(geo),
		claims: listKnownClaims(geo),
		gazetteer,
	};
}

function listSites(geo: GeoData): KnownSite[] {
	const excerpts = indexExcerpts(geo);
	return geo.sites.map(({ value }) => {
		const { name, is, history, district, township, placement, citations, bodies } =
			value.properties;
		const newest = history.at(-1);
		return {
			id: value.id,
			names: [...listNames(name.zh), ...listOwnBodies(name.zh, bodies ?? [])],
			kind: is,
			status: newest?.status ?? null,
			status_date: newest ? findReportDate(geo, newest.excerpt) : null,
			district: district === null ? null : String(district),
			township,
			place: placement.place ?? null,
			quotes: citations.flatMap((ref) => excerpts.get(ref)?.exact ?? []),
		};
	});
}

function listKnownClaims(geo: GeoData): KnownClaim[] {
	return listClaims(geo).map(({ claim, subject, ref }) => ({
		id: claim.id,
		about: subject.replace(/^(?:site|district):/, ''),
		series: claim.series,
		kind: claim.kind,
		label: claim.label.zh,
		value: claim.value,
		value_to: claim.value_to ?? null,
		unit: claim.unit,
		qualifier: claim.qualifier,
		...(claim.forecast ? { forecast: true as const } : {}),
		role: claim.role,
		as_of: claim.as_of ?? null,
		exact: claim.exact,
		date: findReportDate(geo, ref) ?? '',
	}));
}

/** 湘江源头（东壁片区）工程 is one name with and without its brackets; what brackets hold is another where it is a name. */
function listNames(name: string): string[] {
	const plain = name.replace(/[（(].*?[）)]/g, '');
	return [...new Set([name.replace(/[（）()]/g, ''), plain])].filter((one) => one.length > 0);
}

/** 森网深海装备 is the firm whose whole name its bodies have. */
function listOwnBodies(site: string, bodies: readonly { name: { zh: string } }[]): string[] {
	return bodies.map(({ name }) => name.zh).filter((name) => name !== site && name.includes(site));
}
