import { joinClauses } from '../language/join_words.ts';
import { inEvery } from '../language/languages.ts';
import { formatSiteDistance } from '../near/format_distance.ts';
import { measureSiteDistance } from '../near/site_distance.ts';
import type { HereAnswerer, HereRow } from './here.ts';
import { relatePoint } from './sites_here.ts';

const MOST = 5;

/** The nearest of those that are surely elsewhere, with the range that their placement leaves. */
export const nearest_sites: HereAnswerer = {
	id: 'nearest',
	title: { zh: '最近的项目', en: 'Nearest sites' },
	answer(position, { sites }) {
		const origin = { position, uncertainty_m: 0 };
		const elsewhere = sites.flatMap((site) =>
			site.whereabouts && relatePoint(position, site) === null
				? [{ site, distance: measureSiteDistance(origin, site.whereabouts) }]
				: [],
		);
		if (elsewhere.length === 0) return null;
		const rows = elsewhere
			.toSorted((a, b) => a.distance.best_m - b.distance.best_m)
			.slice(0, MOST)
			.map(({ site, distance }): HereRow => {
				const far = formatSiteDistance(distance);
				return {
					name: site.name,
					sureness: 'near',
					detail: inEvery((code) => joinClauses([far[code], site.placement[code]], code)),
					target: { kind: 'site', id: site.id },
				};
			});
		const left = elsewhere.length - rows.length;
		return {
			rows,
			notes: left > 0 ? [{ zh: `另有${left}处更远。`, en: `${left} more lie farther off.` }] : [],
		};
	},
};
