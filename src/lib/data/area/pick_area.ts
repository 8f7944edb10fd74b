import type { ChangeEvent, CorrectionEvent } from '../../domain/events/change_event.ts';
import { listEvents } from '../../domain/events/list_events.ts';
import { listAreaSites } from '../../domain/paging/area_pages.ts';
import type { Catalog, CatalogSite } from '../../domain/reading/catalog.ts';
import type { AreaCorrection, AreaData, AreaSite } from './area_data.ts';

/** Throws a RangeError for an adcode that is none of the city's districts. */
export function pickArea(catalog: Catalog, adcode: number): AreaData {
	const district = catalog.district_by_adcode.get(adcode);
	if (district?.properties.role !== 'district') {
		throw new RangeError(`No district ${adcode} in the catalog`);
	}
	const { sites, crossing } = listAreaSites(catalog, adcode);
	const all = [...sites, ...crossing];
	const cited = new Set(all.flatMap(({ excerpts }) => excerpts.map((one) => one.article_id)));
	const codes = new Set(sites.flatMap(({ properties }) => properties.township ?? []));
	return {
		adcode,
		name: district.properties.name,
		sites: sites.map(pickSite),
		crossing: crossing.map(pickSite),
		articles: catalog.articles
			.map(({ id, source, claims }) => ({
				id,
				source: pickSource(source),
				claims: claims.filter(({ about }) => about === adcode),
			}))
			.filter(({ id, claims }) => cited.has(id) || claims.length > 0),
		townships: catalog.townships
			.filter(({ id }) => codes.has(id))
			.map(({ id, properties }) => ({ code: id, name: properties.name })),
		corrections: listEvents(catalog)
			.filter((event) => event.kind === 'correction')
			.filter((event) => concerns(event, adcode, all))
			.toReversed()
			.map(pickCorrection),
	};
}

function concerns(event: ChangeEvent, adcode: number, here: readonly CatalogSite[]): boolean {
	return event.adcodes.includes(adcode) || event.sites.some((site) => here.includes(site));
}

function pickSite({ id, look, properties, excerpts, steps, status_note }: CatalogSite): AreaSite {
	const { name, placement, township, part_of } = properties;
	const { status, status_excerpt, status_date, last_reported, claims } = properties;
	return {
		id,
		look,
		properties: {
			...{ name, placement: { class: placement.class }, township, part_of },
			...{ status, status_excerpt, status_date, last_reported, claims },
		},
		excerpts: excerpts.map(({ ref, article_id, notes }) => ({
			ref,
			article_id,
			...(notes?.some(({ status_of }) => status_of) ? { notes } : {}),
		})),
		steps,
		status_note,
	};
}

function pickSource({
	id,
	date,
	publication,
	page,
}: AreaData['articles'][number]['source']): AreaData['articles'][number]['source'] {
	return { id, date, publication, ...(page === undefined ? {} : { page }) };
}

function pickCorrection({ correction, name, sites }: CorrectionEvent): AreaCorrection {
	const { id, on, field, before, after } = correction;
	return { ...{ id, on, field, before, after, name }, site_ids: sites.map((site) => site.id) };
}
