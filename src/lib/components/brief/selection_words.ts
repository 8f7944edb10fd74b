import { inBoth } from '$lib/components/brief/in_both.ts';
import { describeFacet, describeFacetValue } from '$lib/components/explorer/facet_words.ts';
import type { AreaRef } from '$lib/domain/area/area_ref.ts';
import { formatReadout } from '$lib/domain/coordinates/format_coordinates.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import { formatLength } from '$lib/domain/near/format_distance.ts';
import { FACETS, type Facet } from '$lib/domain/query/site_query.ts';
import { PLACEMENT_CLASSES, STATUSES, THEMES } from '$lib/domain/schema/vocabulary.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BriefFiles } from '$lib/state/workbench/selection_brief.svelte.ts';
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
			return found?.properties.name ?? { zh: String(area.adcode), en: String(area.adcode) };
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
			const values = filters[facet].map((value) =>
				describeFacetValue(
					facet,
					{ value, label: nameValue(facet, value, files)?.[o.locale] ?? '' },
					o,
				),
			);
			return `${describeFacet(facet, o)}${m.chip_colon({}, o)}${values.join(o.locale === 'zh' ? '、' : ', ')}`;
		}),
	);
	const looked_for = text.trim();
	return looked_for === ''
		? lines
		: [...lines, inBoth((o) => m.brief_text({ text: looked_for }, o))];
}

function nameValue(facet: Facet, value: string, files: BriefFiles): Localized | undefined {
	const lists: Partial<Record<Facet, Record<string, Localized>>> = {
		theme: THEMES,
		class: PLACEMENT_CLASSES,
		status: Object.fromEntries(Object.entries(STATUSES).map(([word, { label }]) => [word, label])),
		district: Object.fromEntries(
			files.districts.map(({ properties }) => [properties.adcode, properties.name]),
		),
		article: Object.fromEntries(
			files.sites.flatMap(({ properties }) =>
				properties.citations.map(({ article, title }) => [article, title]),
			),
		),
	};
	return lists[facet]?.[value];
}
