import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { loadGroundFromDisk } from '../../src/lib/data/ground/load_ground_from_disk.ts';
import { GROUND_PATH, listArchives } from '../../src/lib/domain/ground/archives.ts';
import type { Ground } from '../../src/lib/domain/ground/ground_file.ts';
import { findGroundFolder } from '../ground_folder.js';
import { findFile } from '../serve/find_file.js';
import { sendRange } from '../serve/ranges.js';

/** The operator's own ground, or none: one that is spoilt is said, and left out. */
export function loadGround(geo_folder: string, warn: (line: string) => void): Ground | null {
	const { ground, problems } = loadGroundFromDisk(findGroundFolder(geo_folder));
	for (const problem of problems) warn(`No ground: ${problem}`);
	if (problems.length > 0) warn('The build goes on without one; "npm run ground" makes it anew.');
	return ground;
}

/** Puts the archives of a ground where pages ask for them, in what is built and while authors work. */
export function publishGround(geo_folder: string, ground: Ground | null): Plugin {
	const folder = findGroundFolder(geo_folder);
	const names = ground ? listArchives(ground).map(({ file }) => file) : [];
	return {
		name: 'publish-ground',
		configureServer({ middlewares }) {
			middlewares.use((request, response, next) => {
				const path = request.originalUrl ?? request.url ?? '';
				const name = names.find((file) => path.split('?')[0]!.endsWith(`${GROUND_PATH}${file}`));
				const found = name ? findFile(join(process.cwd(), folder), `/${name}`) : null;
				if (!found || !sendRange(request, response, found)) next();
			});
		},
		writeBundle: {
			sequential: true,
			handler({ dir }) {
				if (this.environment.name !== 'client' || !dir || names.length === 0) return;
				mkdirSync(join(dir, GROUND_PATH), { recursive: true });
				for (const name of names) copyFileSync(join(folder, name), join(dir, GROUND_PATH, name));
			},
		},
	};
}
