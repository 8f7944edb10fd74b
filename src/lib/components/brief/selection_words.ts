import { city } from '$lib/state/city.ts';
import { inEvery } from '$lib/domain/language/languages.ts';
import { joinList } from '$lib/domain/language/join_words.ts';
import { inBoth } from '$lib/components/brief/in_both.ts';
import type { AreaRef } from '$lib/domain/area/area_ref.ts';
import { formatReadout } from '$lib/domain/coordinates/format_coordinates.ts';
import type { Language, Localized } from '$lib/domain/schema/localized.ts';
import { formatLength } from '$lib/domain/near/format_distance.ts';
import type { FilterNames } from '$lib/domain/query/filters/filter_spec.ts';
import { FACETS, FILTERS } from '$lib/domain/query/filters/filters.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BriefFiles } from '$lib/state/load/load_brief_files.ts';
import type { View } from '$lib/view/view.ts';

/** What an area is, in both languages. */
export function describeArea(area: AreaRef, { districts, townships }: BriefFiles): Localized {
	switch (area.kind) {
		case 'circle': {
			const center = formatReadout(area.center, 'wgs84');
			return inBoth((o) =>
				m.brief_area_circle({ center, radius: formatLength(area.radius_m)[o.locale] }, o),
			);
		}
		case 'polygon':
			return inBoth((o) => m.brief_area_polygon({ corners: area.corners.length }, o));
		case 'district': {
			const found = districts.find(({ properties }) => properties.adcode === area.adcode);
			return found?.properties.name ?? inEvery(() => String(area.adcode));
		}
		case 'township': {
			const name = townships.find(({ properties }) => properties.code === area.code)?.properties
				.name;
			return inBoth((o) =>
				m.brief_area_township(
					{ name: name?.[o.locale] ?? area.code, radius: formatLength(area.radius_m)[o.locale] },
					o,
				),
			);
		}
	}
}

/** The filters and the words looked for, a line each. */
export function describeFilters({ filters, text }: View, files: BriefFiles): Localized[] {
	const lines = FACETS.filter((facet) => filters[facet].length > 0).map((facet) =>
		inBoth((o) => {
			const { name, list } = FILTERS[facet];
			const all = list(listNames(files, o.locale), o.locale);
			const labels = filters[facet].map(
				(value) => all.find((one) => one.value === value)?.label ?? value,
			);
			return `${name[o.locale]}${m.chip_colon({}, o)}${joinList(labels, o.locale)}`;
		}),
	);
	const looked_for = text.trim();
	return looked_for === ''
		? lines
		: [...lines, inBoth((o) => m.brief_text({ text: looked_for }, o))];
}

function listNames(
	{ districts, sites, articles = [] }: BriefFiles,
	language: Language,
): FilterNames {
	return {
		themes: city.themes,
		districts: districts.map(({ properties: { adcode, name } }) => ({
			adcode,
			name: name[language],
		})),
		articles: [
			...sites.flatMap(({ properties }) =>
				properties.citations.map(({ article, title }) => ({ id: article, title: title[language] })),
			),
			...articles,
		],
	};
}
