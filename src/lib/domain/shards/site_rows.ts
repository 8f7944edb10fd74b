/** What filters and orders ask of sites: a code a row for each filter, and what the codes stand for. */

import { dateFacets, FACETS, mapFacets, NO_FILTERS } from '../query/filters/filters.ts';
import type { Facet } from '../query/filters/filters.ts';
import type { SiteRecord } from '../query/site_query.ts';
import { packCodes, type Codes, type Table } from './table_file.ts';

/** A code for every row, and what each code stands for; two codes may stand for the same. */
export type Coded<V> = { codes: Codes; values: readonly V[] };

export type SiteRows = {
	count: number;
	/** Values that change with the day are those of the day that the rows are dated to. */
	facets: Record<Facet, Coded<readonly string[]>>;
	/** ISO day of the last report. */
	reported: Coded<string>;
	amount_cny: Coded<number | null>;
};

export type RowSource = Pick<SiteRecord, 'facets' | 'reported' | 'amount_cny'>;

export type RowsMeta = {
	facets: Partial<Record<Facet, readonly (readonly string[])[]>>;
	reported: readonly string[];
	amount_cny: readonly (number | null)[];
};

/** Filters whose values change with the day: told from the last report, so no file has them. */
const DATED = new Set(
	FACETS.filter((facet) => dateFacets(NO_FILTERS, '2000-01-01', '2000-01-01')[facet].length > 0),
);

export function buildRows(sources: readonly RowSource[]): Table<RowsMeta> {
	const reported = codeValues(sources.map((source) => source.reported));
	const amount_cny = codeValues(sources.map((source) => source.amount_cny));
	const kept = FACETS.filter((facet) => !DATED.has(facet)).map(
		(facet) => [facet, codeValues(sources.map(({ facets }) => facets[facet]))] as const,
	);
	return {
		meta: {
			facets: Object.fromEntries(kept.map(([facet, { values }]) => [facet, values])),
			reported: reported.values,
			amount_cny: amount_cny.values,
		},
		columns: {
			...Object.fromEntries(kept.map(([facet, { codes }]) => [facet, codes])),
			reported: reported.codes,
			amount_cny: amount_cny.codes,
		},
	};
}

/** Values that change with the day taken out. */
export function leaveDay(facets: SiteRecord['facets']): SiteRecord['facets'] {
	return mapFacets((facet) => (DATED.has(facet) ? [] : facets[facet])) as SiteRecord['facets'];
}

/** Not dated yet. What the table lacks is filled with nothing; `count`: rows, where it may lack all that is told of each. */
export function readRows(
	{ meta, columns }: { meta: Partial<RowsMeta>; columns: Table<RowsMeta>['columns'] },
	count = columns['reported']!.length,
): SiteRows {
	const read = <V>(name: string, values: readonly V[] | undefined, none: V): Coded<V> =>
		values && columns[name]
			? { codes: columns[name] as Codes, values }
			: { codes: new Uint8Array(count), values: [none] };
	return {
		count,
		facets: mapFacets((facet) => read<readonly string[]>(facet, meta.facets?.[facet], [])),
		reported: read('reported', meta.reported, ''),
		amount_cny: read<number | null>('amount_cny', meta.amount_cny, null),
	};
}

/** The rows of both, one after the other. */
export function joinRows(first: SiteRows, second: SiteRows): SiteRows {
	return {
		count: first.count + second.count,
		facets: mapFacets((facet) => joinCoded(first.facets[facet], second.facets[facet])),
		reported: joinCoded(first.reported, second.reported),
		amount_cny: joinCoded(first.amount_cny, second.amount_cny),
	};
}

/** Counts from an ISO day how long sites have been silent. */
export function dateRows(rows: SiteRows, day: string): SiteRows {
	const { codes, values } = rows.reported;
	const dated = values.map((reported) => dateFacets(NO_FILTERS, reported, day));
	const facets = mapFacets((facet) =>
		DATED.has(facet) ? { codes, values: dated.map((one) => one[facet]) } : rows.facets[facet],
	);
	return { ...rows, facets };
}

export function valueAt<V>({ codes, values }: Coded<V>, row: number): V {
	return values[codes[row]!]!;
}

/** What the rows have of a site. */
export function readSource(rows: SiteRows, row: number): RowSource {
	return {
		facets: mapFacets((facet) => valueAt(rows.facets[facet], row)) as RowSource['facets'],
		reported: valueAt(rows.reported, row),
		amount_cny: valueAt(rows.amount_cny, row),
	};
}

/** In the order in which they come first. */
export function codeValues<V>(values: readonly V[]): Coded<V> {
	const known = new Map<string, number>();
	const listed: V[] = [];
	const codes = values.map((value) => {
		const key = JSON.stringify(value);
		const code = known.get(key) ?? listed.push(value) - 1;
		known.set(key, code);
		return code;
	});
	return { codes: packCodes(codes), values: listed };
}

function joinCoded<V>(first: Coded<V>, second: Coded<V>): Coded<V> {
	const shift = first.values.length;
	return {
		codes: packCodes([...first.codes, ...Array.from(second.codes, (code) => code + shift)]),
		values: [...first.values, ...second.values],
	};
}
