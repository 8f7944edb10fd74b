import { buildFinding, type Check } from '../../schema/geo_data.ts';
import { indexExcerpts, listClaims } from '../../figures/list_claims.ts';
import type { ClaimKind, Unit } from '../../schema/vocabulary.ts';
import { fitsUnit, isSameValue } from '../../figures/print_figure.ts';
import { listFiguresOfWords } from './claim_figures.ts';

/** The base units that a kind of claim is counted in. */
const UNITS_OF_KIND: Record<ClaimKind, readonly Unit[]> = {
	investment: ['CNY'],
	funding: ['CNY'],
	output: ['CNY'],
	revenue: ['CNY'],
	income: ['CNY'],
	tax: ['CNY'],
	area: ['mu'],
	length: ['m'],
	volume: ['m3'],
	production: ['t', 't/d', 'kWh', 'm3', 'count'],
	capacity: ['t/d', 't', 'kW', 'kWh', 'm3', 'count', 'person'],
	count: ['count', 'ordinal'],
	jobs: ['person'],
	people: ['person'],
	share: ['percent'],
	voltage: ['kV'],
	award: ['grade', 'count'],
	rank: ['ordinal'],
};

/** The unit fits the kind, and the unit word at the figure (亿元, 亩, 吨). */
export const checkClaimUnits: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	return listClaims(geo).flatMap(({ claim, entry, path, ref }) => {
		const allowed = UNITS_OF_KIND[claim.kind];
		const find = (message: string) => [buildFinding(entry, [...path, 'unit'], message)];
		if (!allowed.includes(claim.unit)) {
			return find(`expected ${allowed.join(' or ')} for ${claim.kind}, found ${claim.unit}`);
		}
		const excerpt = excerpts.get(ref)?.exact;
		if (claim.value === null || !excerpt?.includes(claim.exact)) return [];
		const figures = listFiguresOfWords(excerpt, claim.exact).filter((figure) =>
			isSameValue(figure, claim),
		);
		if (figures.length === 0 || figures.some((figure) => fitsUnit(figure, claim.unit))) return [];
		const { unit, foreign_unit } = figures[0]!;
		const expected =
			foreign_unit === null
				? (unit ?? 'count')
				: `no claim, as ${foreign_unit} is none of the atlas's units,`;
		return find(`expected ${expected} as in "${claim.exact}", found ${claim.unit}`);
	});
};
