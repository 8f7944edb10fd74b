/** From a pasted text to a draft, by the same command as from a file. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSourceId } from '../files/name_file.ts';
import type { Rooms } from '../files/rooms.ts';
import { Refusal } from '../refusal.ts';
import { saveFiles } from './save_files.ts';

export type PastedPage = { text: string; source?: string | undefined; date?: string | undefined };

/** A page has thousands of characters; what has millions is no page. */
const MOST_CHARACTERS = 1_000_000;
const LONGEST_MS = 120_000;

/** Drafts the text into `drafts/<source>/`, and gives the id it got. Throws a Refusal, with nothing changed. */
export async function draftText(rooms: Rooms, { text, source, date }: PastedPage): Promise<string> {
	if (text.trim() === '')
		throw new Refusal(422, 'no-text', 'expected the text of a page, found none');
	if (text.length > MOST_CHARACTERS) {
		throw new Refusal(
			413,
			'too-large',
			`expected a page of at most ${MOST_CHARACTERS} characters, found ${text.length}; nothing was changed`,
		);
	}
	if (/[\uFFFD\0]/.test(text)) {
		throw new Refusal(422, 'encoding', 'expected text, found bytes of another encoding');
	}
	const folder = mkdtempSync(join(tmpdir(), 'studio-draft-'));
	try {
		const file = join(folder, 'page.txt');
		const out = join(folder, 'out');
		writeFileSync(file, text);
		await runDraft([
			file,
			...['--geo', rooms.geo, '--out', out],
			...(source ? ['--source', readSourceId(source)] : []),
			...(date ? ['--date', date] : []),
		]);
		const id = readSourceId(readdirSync(out)[0]);
		await saveFiles(
			rooms,
			['page.txt', 'draft.json', 'open.json'].map((name) => ({
				name: `drafts/${id}/${name}`,
				text: readFileSync(join(out, id, name), 'utf8'),
				if_match: 'none',
			})),
		).catch((error: unknown) => {
			if (!(error instanceof Refusal) || error.code !== 'changed') throw error;
			throw new Refusal(409, 'taken', `drafts/${id}/ is there already; give another id`);
		});
		return id;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** 0 and 3 are drafts, with nothing and something open. */
async function runDraft(options: readonly string[]): Promise<void> {
	const script = join(import.meta.dirname, '../../draft.ts');
	const args = ['--import', 'tsx', script, ...options];
	const program = spawn(process.execPath, args, {
		cwd: join(import.meta.dirname, '../../..'),
		stdio: ['ignore', 'ignore', 'pipe'],
		timeout: LONGEST_MS,
	});
	let told = '';
	program.stderr.setEncoding('utf8').on('data', (part: string) => {
		told = (told + part).slice(0, 2000);
	});
	const code = await new Promise<number | null>((resolve, reject) => {
		program.once('error', reject).once('close', resolve);
	});
	if (code === 0 || code === 3) return;
	const why = told.trim().replace(/^.*page\.txt: /, '') || 'it took too long';
	throw new Refusal(422, 'no-page', `This text cannot be drafted, and nothing was written: ${why}`);
}
