import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommand } from '../../../../scripts/ground/options.ts';
import { runGround, type RunOptions } from '../../../../scripts/ground/run_ground.ts';
import { loadCity } from '../../../../scripts/load_city.ts';
import { loadGroundFromDisk } from '../../../../src/lib/data/ground/load_ground_from_disk.ts';
import type { Ground } from '../../../../src/lib/domain/ground/ground_file.ts';
import type { Bounds } from '../../../../src/lib/domain/schema/geojson.ts';

/** The two cities that the command is tried on. */
export const CITIES = { first: 'geo', second: 'tests/fixtures/second_city/geo' } as const;

export type Bench = {
	/** Of the city's districts. */
	bounds: Bounds;
	/** Where the command writes. */
	ground: string;
	/** A file beside it, and its path. */
	put: (name: string, bytes: Uint8Array | string) => string;
	run: (words: string[], more?: Omit<RunOptions, 'geo' | 'say'>) => Promise<Ran>;
	/** As the build would read it. */
	load: () => Ground | null;
	/** An archive the ground names. */
	read: (file: string) => Buffer;
	clear: () => void;
};

type Ran = { code: number; said: string };

/** A folder with a city in it, as small as the command takes it. */
export function buildBench(city: keyof typeof CITIES): Bench {
	const root = mkdtempSync(join(tmpdir(), 'ground-'));
	const geo = join(root, 'geo');
	mkdirSync(geo);
	for (const file of ['city.yaml', 'districts.geojson'])
		cpSync(join(CITIES[city], file), join(geo, file));
	const ground = join(root, 'ground');
	return {
		bounds: loadCity(geo).bounds,
		ground,
		put(name, bytes) {
			writeFileSync(join(root, name), bytes);
			return join(root, name);
		},
		async run(words, more = {}) {
			const command = parseCommand(words);
			if (command.kind !== 'cut') throw new Error(JSON.stringify(command));
			const lines: string[] = [];
			const keep = (text: string) => void lines.push(text);
			const say = { line: keep, warn: keep, fail: keep, progress: () => {} };
			const code = await runGround(command, { geo, say, ...more });
			return { code, said: lines.join('\n') };
		},
		load: () => (existsSync(ground) ? loadGroundFromDisk(ground).ground : null),
		read: (file) => readFileSync(join(ground, file)),
		clear: () => rmSync(root, { recursive: true }),
	};
}
