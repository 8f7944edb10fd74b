/** A picture of a page, by a recogniser that is installed when first asked for (`scripts/draft/ocr/package.json`). */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UnreadablePage, type RawLine } from '../../src/lib/domain/draft/read/raw_line.ts';
import { joinRecognised } from '../../src/lib/domain/draft/read/join_recognised.ts';

const FOLDER = join(import.meta.dirname, 'ocr');

type Recogniser = {
	createWorker: (
		language: string,
		engine: number,
		options: { langPath: string; gzip: boolean; cacheMethod: 'none' },
	) => Promise<{
		recognize: (image: Buffer) => Promise<{ data: { text: string } }>;
		terminate: () => Promise<unknown>;
	}>;
};

/** Throws UnreadablePage where it cannot be installed or reads no text. */
export async function readPicture(bytes: Buffer): Promise<RawLine[]> {
	const { createWorker } = await loadRecogniser();
	const langPath = join(FOLDER, 'node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int');
	const worker = await createWorker('chi_sim', 1, { langPath, gzip: true, cacheMethod: 'none' });
	try {
		const { data } = await worker.recognize(bytes);
		return readRecognised(data.text);
	} catch (error) {
		if (error instanceof UnreadablePage) throw error;
		throw new UnreadablePage(
			`the picture could not be read (${error instanceof Error ? error.message : String(error)}); expected a PNG or JPEG`,
		);
	} finally {
		await worker.terminate();
	}
}

/** The lines of what any recogniser read. */
export function readRecognised(text: string): RawLine[] {
	const lines = joinRecognised(text);
	if (lines.some((line) => line.text !== '')) return lines;
	throw new UnreadablePage(
		'no text was recognised in the picture; expected a sharp one, 300 dpi or more, upright',
	);
}

async function loadRecogniser(): Promise<Recogniser> {
	if (!existsSync(join(FOLDER, 'node_modules/tesseract.js'))) {
		console.log('Installing a recogniser of Chinese print (about 75 MB, once) ...');
		try {
			execFileSync(
				'npm',
				['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'],
				{
					stdio: ['ignore', 'ignore', 'inherit'],
					shell: process.platform === 'win32',
				},
			);
		} catch {
			throw new UnreadablePage(
				'the recogniser could not be installed; recognise the picture with another program, see --ocr-with, or give its text',
			);
		}
	}
	const path = createRequire(join(FOLDER, 'package.json')).resolve('tesseract.js');
	const module = (await import(pathToFileURL(path).href)) as { default: Recogniser };
	return module.default;
}
