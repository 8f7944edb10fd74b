import Papa from 'papaparse';

/** The part of CSV on the Web that our metadata uses. */
type Datatype = string | { base: string; format: string };
type Column = {
	name: string;
	titles: Record<string, string>;
	datatype: Datatype;
	null: string;
	separator?: string;
	required?: boolean;
};
type Table = {
	url: string;
	tableSchema: {
		primaryKey: string;
		columns: Column[];
		foreignKeys: {
			columnReference: string;
			reference: { resource: string; columnReference: string };
		}[];
	};
};
export type Metadata = Table | { tables: Table[] };

const FORMS: Record<string, RegExp> = {
	string: /^[^]*$/,
	boolean: /^(true|false|1|0)$/,
	integer: /^[+-]?\d+$/,
	decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
	date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** What a table breaks of its metadata: column, row (1 is the first below the header), value. `texts`: the tables by their urls. */
export function listCsvProblems(
	metadata: Metadata,
	texts: Readonly<Record<string, string>>,
): string[] {
	const tables = 'tables' in metadata ? metadata.tables : [metadata];
	const rows = new Map(tables.map(({ url }) => [url, readRows(texts[url] ?? '')]));
	return tables.flatMap((table) => [
		...checkHeader(table, rows.get(table.url)!),
		...checkCells(table, rows.get(table.url)!),
		...checkKey(table, rows.get(table.url)!),
		...checkReferences(table, rows),
	]);
}

function readRows(text: string): string[][] {
	return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

function checkHeader({ url, tableSchema }: Table, rows: string[][]): string[] {
	const expected = tableSchema.columns.map(({ titles }) => titles['und']).join();
	const found = (rows[0] ?? []).join();
	return expected === found ? [] : [`${url}: columns are ${found}; expected ${expected}`];
}

function checkCells({ url, tableSchema }: Table, [, ...rows]: string[][]): string[] {
	return rows.flatMap((row, index) =>
		tableSchema.columns.flatMap((column, place) => {
			const found = row[place] ?? '';
			const where = `${url} ${column.name} ${index + 1}`;
			if (found === column.null) return column.required ? [`${where}: nothing`] : [];
			const values = column.separator ? found.split(column.separator) : [found];
			return values
				.filter((value) => !fits(value, column.datatype))
				.map((value) => `${where}: ${value}`);
		}),
	);
}

function fits(value: string, datatype: Datatype): boolean {
	if (typeof datatype === 'string') return FORMS[datatype]?.test(value) ?? false;
	return FORMS[datatype.base]!.test(value) && new RegExp(datatype.format).test(value);
}

function readColumn({ tableSchema }: Table, name: string, [, ...rows]: string[][]): string[] {
	const place = tableSchema.columns.findIndex((column) => column.name === name);
	return rows.map((row) => row[place] ?? '');
}

function checkKey(table: Table, rows: string[][]): string[] {
	const keys = readColumn(table, table.tableSchema.primaryKey, rows);
	const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
	return repeated.map((key) => `${table.url}: key ${key} stands twice`);
}

function checkReferences(table: Table, rows: ReadonlyMap<string, string[][]>): string[] {
	return table.tableSchema.foreignKeys.flatMap(({ columnReference, reference }) => {
		const target = rows.get(reference.resource);
		if (!target) return [`${table.url}: ${reference.resource} is in no table of the group`];
		const place = target[0]!.indexOf(reference.columnReference);
		const known = new Set(target.slice(1).map((row) => row[place]));
		return readColumn(table, columnReference, rows.get(table.url)!)
			.filter((value) => value !== '' && !known.has(value))
			.map((value) => `${table.url} ${columnReference}: no row ${value}`);
	});
}
