/** The studio's pages: built once into a folder of their own, again when their sources changed; never a part of the atlas's build. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const SOURCES = ['src', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** The folder with the pages. `geo`: whose city is built into their script. */
export function buildApp(geo: string): string {
	const workshop = join(root, '.svelte-kit/studio');
	const folder = join(workshop, 'app');
	const stamp = join(workshop, 'stamp');
	const mark = markSources(geo);
	const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
	if (known === mark && existsSync(join(folder, 'index.html'))) return folder;
	const release = lockWorkshop(workshop);
	console.log('Building the studio’s pages (once, and after changes of the code) …');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(root, 'node_modules/vite/bin/vite.js'), 'build'],
		{
			cwd: root,
			encoding: 'utf8',
			env: { ...process.env, ATLAS_APP: 'studio', ATLAS_GEO: geo, BASE_PATH: '' },
		},
	);
	release();
	if (status !== 0) throw new Error(`The studio’s pages could not be built.\n${stdout}\n${stderr}`);
	writeFileSync(stamp, mark);
	return folder;
}

/** Two builds in one folder would spoil each other. Throws while another program builds there. */
function lockWorkshop(workshop: string): () => void {
	const lock = join(workshop, 'lock');
	mkdirSync(workshop, { recursive: true });
	const other = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
	if (other > 0 && isRunning(other)) {
		throw new Error(
			`The studio’s pages are being built by another program (process ${other}); please try again when it is done.`,
		);
	}
	writeFileSync(lock, String(process.pid));
	return () => rmSync(lock, { force: true });
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** What the pages are made of: names, sizes and times of all sources, and the city. */
function markSources(geo: string): string {
	const hash = createHash('sha256');
	const add = (path: string): void => {
		const { size, mtimeMs } = statSync(path);
		hash.update(`${path} ${size} ${mtimeMs}\n`);
	};
	for (const source of SOURCES) {
		const path = join(root, source);
		if (statSync(path).isFile()) {
			add(path);
			continue;
		}
		for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
			if (!name.includes('paraglide') && statSync(join(path, name)).isFile()) add(join(path, name));
		}
	}
	hash
		.update(readFileSync(join(geo, 'city.yaml')))
		.update(readFileSync(join(geo, 'districts.geojson')));
	return hash.digest('hex');
}
