import { error, json } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import {
	buildCsvMetadata,
	CSV_TABLES,
	type CsvTableName,
} from '$lib/domain/exports/csvw/csvw_metadata.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const names = Object.keys(CSV_TABLES) as CsvTableName[];

export const entries: EntryGenerator = () => names.map((table) => ({ table }));

export const GET: RequestHandler = ({ params }) => {
	const name = names.find((one) => one === params.table);
	return name ? json(buildCsvMetadata(name, catalog)) : error(404);
};
