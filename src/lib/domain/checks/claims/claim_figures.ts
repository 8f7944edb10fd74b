import { listFigures, type Figure } from '../../figures/figure.ts';
import { buildFinding, type Check } from '../../schema/geo_data.ts';
import { indexExcerpts, listClaims } from '../../figures/list_claims.ts';
import { isSameValue } from '../../figures/print_figure.ts';

/** The figure in the words of a claim is its value, a range both its ends. Read in the excerpt, so that words cannot cut a number. */
export const checkClaimFigures: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	return listClaims(geo).flatMap(({ claim, entry, path, ref }) => {
		const excerpt = excerpts.get(ref);
		if (!excerpt?.exact.includes(claim.exact)) return [];
		if (claim.value === null) {
			if (claim.kind === 'award') return [];
			const message = 'expected a number (only an award may have none), found null';
			return [buildFinding(entry, [...path, 'value'], message)];
		}
		const figures = listFiguresOfWords(excerpt.exact, claim.exact);
		if (figures.some((figure) => isSameValue(figure, claim))) return [];
		const values = [...new Set(figures.map(nameValue))];
		const expected = values.length > 0 ? `${values.join(' or ')} as in` : 'a figure in';
		const found = claim.value_to === undefined ? '' : `, value_to ${claim.value_to}`;
		const message = `expected ${expected} "${claim.exact}", found ${claim.value}${found}`;
		return [buildFinding(entry, [...path, 'value'], message)];
	});
};

function nameValue({ value, value_to }: Figure): string {
	return value_to === null
		? String(value)
		: `value ${value} and value_to ${value_to}, qualifier range,`;
}

/** The figures of the excerpt that lie wholly inside the words, wherever these occur. */
export function listFiguresOfWords(excerpt: string, words: string): Figure[] {
	const ranges = listOccurrences(excerpt, words);
	return listFigures(excerpt).filter(({ start, end }) =>
		ranges.some((range) => range.start <= start && end <= range.end),
	);
}

/** Where the words stand in the excerpt, each time. */
export function listOccurrences(excerpt: string, words: string): { start: number; end: number }[] {
	const ranges = [];
	for (let at = excerpt.indexOf(words); at >= 0; at = excerpt.indexOf(words, at + 1)) {
		ranges.push({ start: at, end: at + words.length });
	}
	return ranges;
}
