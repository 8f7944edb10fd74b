import { existsSync, readFileSync } from 'node:fs';
import { inEvery, type InEvery } from '../../src/lib/domain/language/languages.ts';
import {
	findMessageFaults,
	MESSAGE_FOLDERS,
	nameMessageFile,
	type Messages,
} from './find_faults.ts';

/** The messages of every language in one folder. `root`: of the repository, ending in a slash. */
export function readMessages(root: URL, folder = ''): InEvery<Messages | null> {
	return inEvery((language) => {
		const file = new URL(nameMessageFile(language, folder), root);
		return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Messages) : null;
	});
}

/** What is missing in any folder, a line each. */
export function listMessageFaults(root: URL): string[] {
	return MESSAGE_FOLDERS.flatMap((folder) => findMessageFaults(readMessages(root, folder), folder));
}

/** Throws with the list of what is missing: nothing is built that would speak another language than the page's. */
export function demandMessages(root: URL): void {
	const faults = listMessageFaults(root);
	if (faults.length > 0) throw new Error(`Messages are not whole:\n${faults.join('\n')}`);
}
