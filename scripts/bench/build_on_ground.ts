import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { widenBounds } from '../../src/lib/geometry/tile_cover.ts';
import type { Ground } from '../../src/lib/domain/ground/ground_file.ts';
import { writeTestGround } from '../../tests/fixtures/ground/write_test_ground.ts';
import { findGroundFolder } from '../ground_folder.js';
import { loadCity } from '../load_city.ts';
import { buildBeside } from '../setup/build_beside.js';

/** What an atlas is built of: a folder of `geo/`, from the root. */
export type OnGround = {
	name: string;
	geo: string;
	has_relief: boolean;
	/** What is built, of all pages and files. */
	paths: readonly string[];
};

export type BuiltOnGround = {
	/** Its pages, and its archives. */
	folder: string;
	archives: string;
	ground: Ground;
};

/** A copy of an atlas on the invented ground that tests have. Throws where the build fails. */
export async function buildOnGround(
	root: string,
	{ name, geo, has_relief, paths }: OnGround,
): Promise<BuiltOnGround> {
	const folder = `node_modules/.cache/bench_${name}`;
	const copy = `${folder}_geo/geo`;
	rmSync(join(root, `${folder}_geo`), { recursive: true, force: true });
	cpSync(join(root, geo), join(root, copy), { recursive: true });
	const archives = findGroundFolder(join(root, copy));
	const ground = writeTestGround({
		folder: archives,
		bounds: widenBounds(loadCity(join(root, copy)).bounds, 10),
		schema: 'protomaps-4',
		zooms: [6, 12],
		...(has_relief && { relief_zooms: [8, 10] }),
	});
	const { code, output } = await buildBeside(root, { geo: copy, folder, paths });
	if (code !== 0) throw new Error(output);
	return { folder: join(root, folder), archives, ground };
}
