import { parseArgs } from 'node:util';
import { id_schema } from '../../src/lib/domain/schema/identifiers.ts';

export const HELP = `npm run draft -- PAGE [options]
  PAGE            a text file of one newspaper page
  --html          PAGE is an e-paper page in HTML
  --pdf           PAGE is a PDF
  --ocr           PAGE is a picture; installs a recogniser when first used
  --ocr-with PROG PAGE is a picture; PROG is run with its path and prints the text that it reads
  --source ID     id of the source and of the folder: drafts/ID/ (else from the newspaper, its date and page)
  --date DAY      day of the page, yyyy-mm-dd, where the page does not say
  --geo DIR       the atlas's data (ATLAS_GEO, or geo)
  --out DIR       where drafts go (drafts)
  --propose FILE  a module that exports propose(page): its proposals stand as candidates, none is chosen
  --score GOLD    also holds the draft against a gold file and prints right, wrong, asked; exits 0
  --help

Writes drafts/ID/: page.txt (the whole page), draft.json (what was drafted), open.json (what is not certain).
Run again, every decision in open.json is kept. Exits 3 while something blocks, 1 for a page that cannot be drafted,
2 for options that cannot be carried out.`;

export type PageFormat = 'text' | 'html' | 'pdf' | 'ocr';

export type DraftOptions = {
	file: string;
	format: PageFormat;
	/** A program that recognises pictures, null for the one that is installed on demand. */
	recogniser: string | null;
	source: string | null;
	date: string | undefined;
	geo: string | null;
	out: string;
	propose: string | null;
	score: string | null;
};

/** null for --help; throws with a message for people. */
export function readOptions(args: string[]): DraftOptions | null {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			html: { type: 'boolean', default: false },
			pdf: { type: 'boolean', default: false },
			ocr: { type: 'boolean', default: false },
			'ocr-with': { type: 'string' },
			source: { type: 'string' },
			date: { type: 'string' },
			geo: { type: 'string' },
			out: { type: 'string', default: 'drafts' },
			propose: { type: 'string' },
			score: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return null;
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) {
		throw new Error(`expected one page, found ${positionals.length}`);
	}
	const recogniser = values['ocr-with'] ?? null;
	if (recogniser === '') throw new Error('--ocr-with: expected a program');
	const is_given = { html: values.html, pdf: values.pdf, ocr: values.ocr || recogniser !== null };
	const formats = (['html', 'pdf', 'ocr'] as const).filter((format) => is_given[format]);
	if (formats.length > 1) {
		throw new Error(`expected one of --html, --pdf and --ocr, found ${formats.length}`);
	}
	return {
		file,
		format: formats[0] ?? 'text',
		recogniser,
		source: values.source === undefined ? null : demandId(values.source),
		date: values.date === undefined ? undefined : demandDay(values.date),
		geo: values.geo ?? null,
		out: values.out,
		propose: values.propose ?? null,
		score: values.score ?? null,
	};
}

/** An id becomes a folder, so it is nothing but small letters, digits and single hyphens. */
function demandId(text: string): string {
	if (text.length <= 80 && id_schema.safeParse(text).success) return text;
	throw new Error(
		`--source ${JSON.stringify(text.slice(0, 80))}: expected small letters, digits and single hyphens, as in city-daily-2024-11-26-p05`,
	);
}

function demandDay(text: string): string {
	const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
	if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
	throw new Error(`--date ${JSON.stringify(text.slice(0, 40))}: expected a day, as in 2024-11-26`);
}
