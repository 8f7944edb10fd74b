/** The file of official names: one unit a line, villages by the last three digits under their township. */

import type { Gazetteer, GazetteerUnit } from '../knowledge.ts';

/** In an atlas's folder. */
export const GAZETTEER_FILE = 'gazetteer.txt';

export function formatGazetteer({ source, license, scope, units }: Gazetteer): string {
	const head = [
		'# Official names of units, for drafting from newspaper pages and for matching names. Made by "npm run gazetteer"; of it only villages of the city reach readers.',
		`# source: ${source}`,
		`# license: ${license}`,
		`# scope: ${scope.join(' ')}`,
	];
	const lines = units.map(({ code, name }) =>
		code.length === 12 ? `\t${code.slice(9)} ${name}` : `${code} ${name}`,
	);
	return `${[...head, ...lines].join('\n')}\n`;
}

/** Throws with the line that is none of the format. */
export function parseGazetteer(text: string): Gazetteer {
	const units: GazetteerUnit[] = [];
	const head: Record<string, string> = {};
	let township = '';
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const named = /^# (source|license|scope): (.*)$/.exec(line);
		if (named) head[named[1]!] = named[2]!;
		if (line === '' || line.startsWith('#')) continue;
		const unit = /^(\t\d{3}|\d{2}|\d{4}|\d{6}|\d{9}) (\S+)$/.exec(line);
		if (!unit || (line.startsWith('\t') && township === '')) {
			throw new Error(
				`${GAZETTEER_FILE}:${index + 1}: expected a code and a name, found "${line.slice(0, 40)}"`,
			);
		}
		const code = line.startsWith('\t') ? township + unit[1]!.trim() : unit[1]!;
		if (code.length === 9) township = code;
		units.push({ code, name: unit[2]! });
	}
	return {
		source: head['source'] ?? '',
		license: head['license'] ?? '',
		scope: (head['scope'] ?? '').split(' ').filter((code) => code !== ''),
		units,
	};
}
