import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../src/lib/domain/reading/parse_geo.ts';
import { small } from './geo_small.ts';

export const TOUR = 'tours/walk.yaml';
export const DISTRICTS = 'districts.geojson';
export const TOWNSHIPS = 'townships.geojson';
export const PLACES = 'places.geojson';

/** The small `geo/` with a tour. */
export const whole: GeoFiles = {
	...small,
	[TOUR]: stringify({
		id: 'walk',
		order: 1,
		title: { zh: '走一走', en: 'A walk' },
		lead: { zh: '三站。', en: 'Three stops.' },
		season: { zh: '春天。', en: 'Spring.' },
		themes: ['water'],
		stops: ['pond', 'works', 'bridge'].map((site) => ({
			id: site,
			site,
			text: { zh: '一站。', en: 'One stop.' },
			excerpt: site === 'works' ? 'first-report#works' : 'first-report#pond',
		})),
	}),
};

/** A file of it, parsed. */
export function read(file: string): unknown {
	return file.endsWith('.yaml') ? parse(whole[file]!) : JSON.parse(whole[file]!);
}

/** It with one file replaced. */
export function write(file: string, value: unknown): GeoFiles {
	const text = file.endsWith('.yaml') ? stringify(value) : JSON.stringify(value, null, '\t');
	return { ...whole, [file]: text };
}

/** Problems that name the file, in their place or in their words. */
export function listNaming(files: GeoFiles, file: string): string[] {
	const { problems, catalog } = parseGeo(files);
	expect(catalog === null).toBe(problems.length > 0);
	for (const problem of problems) {
		const is_there = files[problem.file] !== undefined;
		expect(is_there ? (problem.line ?? 0) : 1, `${problem.file} ${problem.path}`).toBeGreaterThan(
			0,
		);
		expect(problem.message).not.toMatch(/undefined|TypeError|\bat \w+ \(/);
	}
	return problems
		.filter(
			({ file: at, message }) =>
				at === file || message.includes(file.replace(/^sites\/.*/, 'sites/')),
		)
		.map(({ path, message }) => `${path}: ${message}`);
}

/** The spoilt file is named; nothing is thrown. */
export function expectNamed(files: GeoFiles, file: string): void {
	expect(listNaming(files, file)).not.toEqual([]);
}
