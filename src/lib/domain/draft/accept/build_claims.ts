import type { Claim } from '../../schema/claim.ts';
import type { ClaimRole } from '../../schema/vocabulary.ts';
import { compareDays } from '../../dates/day_span.ts';
import { parseSpan } from '../../dates/edtf_span.ts';
import type { DraftClaim } from '../draft.ts';
import type { Span } from '../draft_page.ts';
import type { AcceptWorld } from './accept_world.ts';
import type { FieldBook } from './fields.ts';
import { claimId } from './make_id.ts';
import { cutFigure, nameCounted, type CountedName } from './name_counted.ts';

/** A claim that is kept, and the subject that carries it. */
export type BuiltClaim = {
	draft: DraftClaim;
	/** Id or key of a site, an adcode, or `city`. */
	about: string;
	claim: Omit<Claim, 'excerpt'>;
};

export type KnownSeries = {
	about: string;
	claim: Pick<Claim, 'id' | 'series' | 'kind' | 'unit' | 'label'>;
};

/** The claims that an editor keeps, in page order. `findSubject`: the id of what a claim is about, and what its own id begins with. */
export function buildClaims(
	claims: readonly DraftClaim[],
	world: AcceptWorld,
	book: FieldBook,
	/** Day of the source. */
	day: string,
	findSubject: (about: string) => { id: string; name: string },
): BuiltClaim[] {
	const known = listKnown(world);
	const ids = new Set(known.map(({ claim }) => claim.id));
	const unnamed = new Map<string, number>();
	return claims
		.toSorted((a, b) => a.figure.start - b.figure.start)
		.flatMap((draft) => {
			const at = `claims.${nameFigure(draft.figure)}`;
			const words = draft.exact;
			if (!book.take<boolean>(`${at}.keep`, true, { form: 'yes', words })) return [];
			const about =
				book.take(`${at}.about`, draft.about, { form: 'place', needed: true, words }) ?? '';
			const kind = book.take(`${at}.kind`, draft.kind, {
				form: 'claim-kind',
				needed: true,
				words,
			});
			const unit = book.take(`${at}.unit`, draft.unit, { form: 'unit', needed: true, words });
			const subject = findSubject(about);
			const own = known.filter((one) => one.about === subject.id);
			const proposed = fitSeries(
				draft.series ?? nameSeries(about, kind, unnamed),
				{ kind, unit },
				own.map(({ claim }) => claim),
			);
			const series = book.take(`${at}.series`, proposed, { form: 'id', needed: true, words }) ?? '';
			const like = own.find((one) => one.claim.series === series);
			const label = like?.claim.label ?? nameCounted(kind, ...cutFigure(draft));
			const id = claimId(`${subject.name}-${series}`, ids);
			const claim = fillClaim(draft, { at, id, kind, unit, series, label, day }, book);
			known.push({ about: subject.id, claim });
			return [{ draft, about, claim }];
		});
}

type Decided = {
	at: string;
	id: string;
	kind: DraftClaim['kind'];
	unit: DraftClaim['unit'];
	series: string;
	label: CountedName;
	day: string;
};

function fillClaim(draft: DraftClaim, decided: Decided, book: FieldBook): BuiltClaim['claim'] {
	const { at, kind, unit, series, label, day } = decided;
	const about = { words: draft.exact };
	const take = <T>(key: string, proposed: T | null, rest: Parameters<FieldBook['take']>[2] = {}) =>
		book.take<T>(`${at}.${key}`, proposed, { ...about, ...rest });
	const value = take('value', draft.value, { form: 'number', needed: kind !== 'award' });
	const value_to = take('value_to', draft.value_to, { form: 'number' });
	const forecast = take<boolean>('forecast', draft.forecast ?? null, { form: 'yes' });
	const role = take('role', draft.role, { form: 'claim-role', needed: true }) ?? 'reported';
	const dated = fitsRole(draft.as_of, role, day);
	const as_of = take('as_of', dated ? draft.as_of : null);
	const as_of_words = take('as_of_words', dated ? draft.as_of_words : null);
	return {
		id: take('id', decided.id, { form: 'id', needed: true }) ?? '',
		series,
		...(role === 'reported' ? {} : { role }),
		kind: kind ?? 'count',
		label: {
			zh: take('label.zh', label.zh, { needed: true }) ?? '',
			en: take('label.en', label.en, { needed: true }) ?? '',
		},
		value,
		...(value_to === null ? {} : { value_to }),
		unit: unit ?? 'count',
		qualifier: take('qualifier', draft.qualifier, { form: 'qualifier', needed: true }) ?? 'exact',
		...(forecast ? { forecast: true as const } : {}),
		...(as_of && as_of_words ? { as_of, as_of_words } : {}),
		exact: draft.exact,
	} as BuiltClaim['claim'];
}

/** A claim's fields are known by where its figure stands. */
export function nameFigure({ start, end }: Span): string {
	return `${start}-${end}`;
}

/** A series has one kind and one unit: a share by which it grew is another. */
function fitSeries(
	series: string | null,
	{ kind, unit }: Pick<DraftClaim, 'kind' | 'unit'>,
	known: readonly Pick<Claim, 'series' | 'kind' | 'unit'>[],
): string | null {
	const other = known.some(
		(claim) => claim.series === series && (claim.kind !== kind || claim.unit !== unit),
	);
	return other && series !== null && kind !== null ? `${series}-${kind}` : series;
}

/** An earlier figure is of a time that is over; a date that is not is no date of it. */
function fitsRole(as_of: string | null, role: ClaimRole, day: string): boolean {
	if (role !== 'earlier' || as_of === null) return true;
	const to = parseSpan(as_of)?.to ?? null;
	return to !== null && compareDays(to, day) < 0;
}

/** Figures of one kind that nobody named are told apart by their order: nothing says that they are one series. */
function nameSeries(
	about: string,
	kind: DraftClaim['kind'],
	unnamed: Map<string, number>,
): string | null {
	if (kind === null) return null;
	const count = (unnamed.get(`${about} ${kind}`) ?? 0) + 1;
	unnamed.set(`${about} ${kind}`, count);
	return count === 1 ? kind : `${kind}-${count}`;
}

function listKnown({ sites, articles }: AcceptWorld): KnownSeries[] {
	return [
		...sites.flatMap(({ site }) =>
			site.properties.claims.map((claim) => ({ about: site.id, claim })),
		),
		...articles.flatMap((article) =>
			article.claims.map((claim) => ({ about: String(claim.about), claim })),
		),
	];
}
