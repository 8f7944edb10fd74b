import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run city -- CODE --out FOLDER

Makes the folder of a new atlas for a prefecture-level city of China: its districts and neighbours, its townships with
their codes, city.yaml. Nothing is in it that a newspaper reported: that is yours to add.
  CODE           six digits of GB/T 2260 that end in 00, as 360500 for Xinyu
  --out FOLDER   where to write; must not exist, or be empty
  --help         this text

Then: npm run check -- --geo FOLDER, and ATLAS_GEO=FOLDER npm start.
English names are made from the Chinese by rule; please read them through.`;

export type Command =
	| { kind: 'help' }
	| { kind: 'wrong'; message: string }
	| { kind: 'make'; code: string; out: string };

/** What the words after `npm run city --` ask for. */
export function parseCommand(words: string[]): Command {
	let parsed;
	try {
		parsed = parseArgs({
			args: words,
			options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
			allowPositionals: true,
		});
	} catch (error) {
		return { kind: 'wrong', message: (error as Error).message };
	}
	const { values, positionals } = parsed;
	if (values.help) return { kind: 'help' };
	const [code, ...more] = positionals;
	if (code === undefined) return { kind: 'wrong', message: 'the code of a city is missing' };
	if (more.length > 0)
		return { kind: 'wrong', message: `one city at a time; found ${positionals.join(' ')}` };
	if (!/^\d{6}$/.test(code)) {
		return { kind: 'wrong', message: `"${code}" is no code; expected six digits, as 360500` };
	}
	if (!values.out) return { kind: 'wrong', message: '--out FOLDER is missing' };
	return { kind: 'make', code, out: values.out };
}
