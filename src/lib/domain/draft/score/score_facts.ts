import type { Draft, DraftSite } from '../draft.ts';
import type { Gold, GoldSite } from './gold.ts';
import { beginMeasure, count, type Measure } from './measure.ts';

export function scoreSites(
	draft: Draft,
	gold: Gold,
	matched: ReadonlyMap<GoldSite, DraftSite>,
): Measure[] {
	const sites = beginMeasure('sites');
	const statuses = beginMeasure('sites: status');
	for (const one of gold.sites ?? []) {
		const site = matched.get(one);
		if (!site) {
			sites.missed += 1;
			statuses.missed += 1;
			continue;
		}
		const is_merged = site.match !== null && site.match !== one.match && one.match === null;
		count(
			sites,
			!is_merged,
			site.unsure.includes('site') || site.unsure.includes('match'),
			`${one.name} taken for ${site.match}`,
		);
		if (one.status === undefined) continue;
		count(
			statuses,
			site.status === one.status,
			site.unsure.includes('status') || site.unsure.includes('site'),
			`${one.name}: gold ${one.status}, found ${site.status}`,
		);
	}
	const found = new Set(matched.values());
	for (const site of draft.sites.filter((one) => !found.has(one))) {
		sites.extra += 1;
		if (site.certain) sites.silent.push(`sites: ${site.name} is none in gold`);
	}
	return [sites, statuses];
}

export function scoreRelations(draft: Draft, gold: Gold): Measure {
	const measure = beginMeasure('relations');
	const free = new Set(draft.relations);
	for (const one of gold.relations ?? []) {
		const kind = one.of.split(' ')[0];
		const found = [...free].find(
			({ about, of, later }) => about === one.site && of === kind && later === one.later,
		);
		if (!found) {
			measure.missed += 1;
			continue;
		}
		free.delete(found);
		const is_right = found.relation === one.relation && found.earlier === one.earlier;
		const told = `${one.site} ${one.of}: gold ${one.relation}, found ${found.relation}`;
		// What differs in scope is asked in gold as well: telling so and asking is what is right.
		const is_asked_rightly = is_right && one.relation === 'differs';
		count(measure, is_right, !found.certain && !is_asked_rightly, told);
	}
	for (const relation of free) {
		measure.extra += 1;
		if (relation.certain)
			measure.silent.push(
				`relations: ${relation.about} ${relation.of} ${relation.relation} is none in gold`,
			);
	}
	return measure;
}
