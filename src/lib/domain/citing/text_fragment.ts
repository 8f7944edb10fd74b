/** A link that opens a page at the words of an excerpt (URL text fragments, WICG). */

/** Up to this many characters the words are named whole. */
const WHOLE = 24;
/** A beginning or an end of fewer characters would be found elsewhere too. */
const LEAST = 4;

/**
 * `url#:~:text=first words,last words`. Begins and ends are whole clauses: browsers match whole words, and the page has line breaks
 * that the excerpt, without white space, does not know.
 */
export function linkToWords(url: string, exact: string): string {
	const [page, fragment = ''] = url.split('#');
	const words = [...exact].length <= WHOLE ? [exact] : [findStart(exact), findEnd(exact)];
	return `${page}#${fragment}:~:text=${words.map(escapeWords).join(',')}`;
}

const CLAUSE = /[^，。；：、！？“”]+[，。；：、！？“”]*/gu;
const SIGNS = /^[，。；：、！？“”]+|[，。；：、！？“”]+$/gu;

function findStart(exact: string): string {
	return join(exact.match(CLAUSE) ?? [exact], (whole, clause) => whole + clause);
}

function findEnd(exact: string): string {
	return join((exact.match(CLAUSE) ?? [exact]).toReversed(), (whole, clause) => clause + whole);
}

/** As many clauses as it takes to be found once. */
function join(clauses: readonly string[], add: (whole: string, clause: string) => string): string {
	let whole = '';
	for (const clause of clauses) {
		whole = add(whole, clause);
		if ([...trim(whole)].length >= LEAST) break;
	}
	return trim(whole);
}

function trim(text: string): string {
	return text.replace(SIGNS, '');
}

/** A hyphen and a comma have a meaning in a text directive. */
function escapeWords(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}
