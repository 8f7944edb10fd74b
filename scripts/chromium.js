import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { spawnSync } from 'node:child_process';

/** Chromium itself asks nobody for anything. */
const quiet_args = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
/** As a graphics card would draw it, also on machines without one. */
export const chromium_args = [
	...quiet_args,
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
];
/** With WebGL, but without the work of drawing the page around it as a graphics card would. */
export const webgl_args = [
	...quiet_args,
	'--use-angle=swiftshader-webgl',
	'--enable-unsafe-swiftshader',
];
/** Without WebGL, drawn the same way. */
export const drawn_args = [...quiet_args, '--disable-gpu', '--disable-3d-apis'];

const program_names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const shell_names = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const application_paths = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium that starts: CHROMIUM_PATH, the system's, or Playwright's own.
 * @returns {Promise<string | null>}
 * @throws {Error} when CHROMIUM_PATH is set and does not start
 */
export async function findChromium() {
	const named = process.env['CHROMIUM_PATH'];
	if (named) {
		if (startsUp(named)) return named;
		throw new Error(`CHROMIUM_PATH is "${named}", and no Chromium starts from there.`);
	}
	const candidates = [...listInstalled(program_names), ...application_paths];
	return candidates.find(startsUp) ?? (await findPlaywrightChromium());
}

/**
 * Path of a Chromium without windows of its own: it draws the same pages with a third less work, and has no notices.
 * @returns {string | null} null also where CHROMIUM_PATH says what to use
 */
export function findHeadlessShell() {
	if (process.env['CHROMIUM_PATH']) return null;
	return listInstalled(shell_names).find(startsUp) ?? null;
}

/** @param {readonly string[]} names of programs, the best first */
function listInstalled(names) {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's download, when it is there. */
async function findPlaywrightChromium() {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return existsSync(path) && startsUp(path) ? path : null;
}

/**
 * Asks for the version, because Ubuntu's chromium-browser may be a note that tells one to install a snap.
 * @param {string} path
 */
function startsUp(path) {
	try {
		accessSync(path, constants.X_OK);
	} catch {
		return false;
	}
	// Chrome for Windows opens a window instead of answering.
	if (process.platform === 'win32') return true;
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return status === 0 && /Chrom/.test(stdout);
}
