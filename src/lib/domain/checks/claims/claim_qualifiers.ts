import type { ArticleClaim, Claim } from '../../schema/claim.ts';
import type { Figure } from '../../figures/figure.ts';
import { buildFinding, type Check } from '../../schema/geo_data.ts';
import { listForecasts, type Hedge } from '../../figures/hedges.ts';
import { indexExcerpts, listClaims } from '../../figures/list_claims.ts';
import { listHedgeWords } from '../../figures/hedge_words.ts';
import { isSameValue } from '../../figures/print_figure.ts';
import type { Qualifier } from '../../schema/vocabulary.ts';
import { listFiguresOfWords, listOccurrences } from './claim_figures.ts';

/** The qualifier of a claim is the hedge at its figure, and that hedge stands inside its words. */
export const checkClaimQualifiers: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	return listClaims(geo).flatMap(({ claim, entry, path, ref }) => {
		const excerpt = excerpts.get(ref)?.exact;
		if (!excerpt?.includes(claim.exact)) return [];
		const figures = listFiguresOfWords(excerpt, claim.exact).filter((figure) =>
			isSameValue(figure, claim),
		);
		if (figures.length === 0) return [];
		const messages = figures.map((figure) => explain(claim, figure, excerpt));
		if (messages.includes(null)) return [];
		return [buildFinding(entry, [...path, 'qualifier'], messages[0]!)];
	});
};

/** Why the qualifier does not fit the figure; null when it does. */
function explain(claim: Claim | ArticleClaim, figure: Figure, excerpt: string): string | null {
	const range = listOccurrences(excerpt, claim.exact).find(
		({ start, end }) => start <= figure.start && figure.end <= end,
	)!;
	const forecasts = listForecasts(excerpt, range.start, figure.start);
	const hedges: Hedge[] = [...figure.hedges, ...forecasts];
	const inside = hedges.filter(({ start, end }) => range.start <= start && end <= range.end);
	const bounds = nameQualifiers(figure.hedges.filter(({ qualifier }) => qualifier !== 'expected'));
	if (claim.qualifier === 'expected' && !claim.forecast) {
		return 'expected forecast: true beside the qualifier expected, found none';
	}
	if (claim.qualifier === 'expected' && bounds.length > 0) {
		return `expected ${bounds.join(' or ')} with forecast: true, found expected`;
	}
	if (claim.qualifier === 'exact') {
		const found = nameQualifiers(hedges);
		if (found.length === 0) return null;
		const words = new Set(hedges.map(({ start, end }) => excerpt.slice(start, end)));
		return `expected ${found.join(' or ')} (${[...words].join(', ')} at the figure), found exact`;
	}
	if (inside.some(({ qualifier }) => qualifier === claim.qualifier)) return null;
	const words = listHedgeWords(claim.qualifier).join(' ');
	const place = hedges.some(({ qualifier }) => qualifier === claim.qualifier)
		? 'only outside the words'
		: `"${claim.exact}"`;
	return `expected one of ${words} at the figure, inside the words, found ${place}`;
}

function nameQualifiers(hedges: readonly Hedge[]): Qualifier[] {
	return [...new Set(hedges.map(({ qualifier }) => qualifier))];
}
