/**
 * Several files become new at once, or none does. New texts are laid beside the old ones first; then the journal says
 * what is about to happen, names are changed, and the journal goes. As long as it is there, `undoHalf` leads back.
 */

import {
	closeSync,
	copyFileSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	rmdirSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { explainDisk } from '../refusal.ts';
import { findHolder } from './lock.ts';

/** Files by their absolute paths; null takes one away. */
export type Changes = ReadonlyMap<string, string | null>;

const JOURNAL = '.studio-journal';
const NEW = '.studio-new';
const OLD = '.studio-old';

type Step = { file: string; had: boolean; made: string[] };

/**
 * Throws a Refusal, with everything as it was, where the disk does not take it.
 * @param folder whose journal is kept
 * @param pause called before each change of a name, for tests that end the program there
 */
export function commitFiles(
	folder: string,
	changes: Changes,
	pause: (step: number) => void = () => {},
): void {
	const steps: Step[] = [];
	try {
		for (const [file, text] of changes) {
			steps.push({ file, had: existsSync(file), made: makeFolders(dirname(file)) });
			if (text !== null) writeWhole(aside(file, NEW), text);
			if (existsSync(file)) {
				copyFileSync(file, aside(file, OLD));
				syncFile(aside(file, OLD));
			}
		}
		writeJournal(folder, steps);
		steps.forEach(({ file }, index) => {
			pause(index);
			if (changes.get(file) === null) rmSync(file, { force: true });
			else renameSync(aside(file, NEW), file);
		});
		pause(steps.length);
		rmSync(join(folder, JOURNAL));
	} catch (error) {
		goBack(folder, steps);
		throw explainDisk(error) ?? error;
	}
	for (const { file } of steps) rmSync(aside(file, OLD), { force: true });
	for (const at of new Set(steps.map(({ file }) => dirname(file)))) syncFolder(at);
}

/**
 * Leads back what a program that was ended in the middle left half done; true when there was something. Leaves alone what a living
 * program is doing.
 */
export function undoHalf(folder: string): boolean {
	const holder = findHolder(folder);
	if (holder !== null && holder.pid !== process.pid) return false;
	const journal = join(folder, JOURNAL);
	const found = existsSync(journal);
	if (found) goBack(folder, JSON.parse(readFileSync(journal, 'utf8')) as Step[]);
	sweep(folder);
	return found;
}

function goBack(folder: string, steps: readonly Step[]): void {
	for (const { file, had } of steps) {
		const old = aside(file, OLD);
		// Before the journal was written, nothing had another name yet.
		if (existsSync(join(folder, JOURNAL))) {
			if (had && existsSync(old)) renameSync(old, file);
			else if (!had) rmSync(file, { force: true });
		}
	}
	const journal = join(folder, JOURNAL);
	for (const file of [journal, aside(journal, NEW)]) rmSync(file, { force: true });
	for (const { file, made } of steps) {
		for (const end of [OLD, NEW]) rmSync(aside(file, end), { force: true });
		for (const at of made) removeEmpty(at);
	}
}

/** What was laid aside by a program that was ended before it wrote its journal, or after it took it away. */
function sweep(folder: string): void {
	for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (/^\..*\.studio-(?:new|old)$/.test(basename(path))) {
			rmSync(join(folder, path), { force: true });
		}
	}
}

function writeJournal(folder: string, steps: readonly Step[]): void {
	const journal = join(folder, JOURNAL);
	writeWhole(aside(journal, NEW), JSON.stringify(steps));
	renameSync(aside(journal, NEW), journal);
	syncFolder(folder);
}

function aside(file: string, end: string): string {
	return join(dirname(file), `.${basename(file)}${end}`);
}

function writeWhole(file: string, text: string): void {
	const handle = openSync(file, 'w');
	try {
		writeFileSync(handle, text);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

function syncFile(file: string): void {
	const handle = openSync(file, 'r+');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** Windows has no such thing. */
function syncFolder(folder: string): void {
	try {
		const handle = openSync(folder, 'r');
		try {
			fsyncSync(handle);
		} finally {
			closeSync(handle);
		}
	} catch (error) {
		if (process.platform !== 'win32') throw error;
	}
}

/** The folders it made, the innermost first. */
function makeFolders(folder: string): string[] {
	if (existsSync(folder)) return [];
	const above = makeFolders(dirname(folder));
	mkdirSync(folder);
	return [folder, ...above];
}

function removeEmpty(folder: string): void {
	if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
