import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDuration, formatSlowest, listJourneys } from '../../../scripts/test/slowest.js';

const spec = (title: string, line: number, ...durations_ms: number[]) => ({
	...{ title, line, file: 'pages/a.spec.ts' },
	tests: [{ projectName: 'desktop', results: durations_ms.map((duration) => ({ duration })) }],
});

const report = {
	suites: [
		{ specs: [spec('short', 1, 900)], suites: [{ specs: [spec('long', 2, 9000, 3400)] }] },
		{ specs: [spec('middle', 3, 5000)] },
	],
};

test('journeys by what they took, every try counted, inner groups too', () => {
	expect(listJourneys(report)).toEqual([
		{ name: 'desktop, pages/a.spec.ts:2, long', duration_ms: 12_400 },
		{ name: 'desktop, pages/a.spec.ts:3, middle', duration_ms: 5000 },
		{ name: 'desktop, pages/a.spec.ts:1, short', duration_ms: 900 },
	]);
});

test('the slowest are named; without a report nothing is', () => {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-slowest-'));
	const path = join(folder, 'journeys.json');
	expect(formatSlowest(path, 2)).toBe('');
	expect(formatSlowest(undefined, 2)).toBe('');
	writeFileSync(path, JSON.stringify(report));
	expect(formatSlowest(path, 2).split('\n')).toEqual([
		'  12.4 s  desktop, pages/a.spec.ts:2, long',
		'   5.0 s  desktop, pages/a.spec.ts:3, middle',
	]);
	rmSync(folder, { recursive: true, force: true });
});

test('how long in words', () => {
	expect(formatDuration(42_400)).toBe('42 s');
	expect(formatDuration(431_000)).toBe('7 min 11 s');
	expect(formatDuration(59_700)).toBe('1 min 0 s');
});
