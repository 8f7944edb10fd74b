import { describe, expect, test } from 'vitest';
import { parseOptions, usage } from '../../../scripts/test/options.js';
import { listSteps } from '../../../scripts/test/steps.js';

const names = (is_quick: boolean): string[] =>
	listSteps({ reports: 'reports', is_quick }).map(({ name }) => name);

describe('the steps of npm test', () => {
	test('everything is checked', () => {
		expect(names(false).toSorted()).toEqual([
			...['build', 'component tests', 'data', 'dead code', 'format', 'generated files'],
			...[
				'grown atlas',
				'journeys',
				'lint',
				'second city',
				'studio',
				'types',
				'unit and data tests',
			],
		]);
	});

	test('quick: no build, no browser, all else that is fast', () => {
		expect(names(true).toSorted()).toEqual([
			...['data', 'format', 'generated files', 'lint', 'types', 'unit and data tests'],
		]);
		const quick = listSteps({ reports: 'reports', is_quick: true });
		expect(quick.some(({ is_in_browser }) => is_in_browser)).toBe(false);
	});

	test('every need is a step, listed before whoever needs it', () => {
		const all = names(false);
		for (const { name, needs = [] } of listSteps({ reports: 'reports' })) {
			for (const need of needs) expect(all.indexOf(need), name).toBeLessThan(all.indexOf(name));
			for (const need of needs) expect(all).toContain(need);
		}
	});

	test('builds take the messages that are compiled; what compiles them in another form waits for all', () => {
		const steps = listSteps({ reports: 'reports' });
		const builds = steps.filter(({ env }) => env?.['ATLAS_MESSAGES'] === 'compiled');
		expect(builds.map(({ name }) => name)).toEqual([
			'build',
			'second city',
			'grown atlas',
			'studio',
		]);
		for (const { needs } of builds) expect(needs).toContain('generated files');
		const component = steps.find(({ name }) => name === 'component tests');
		expect(component?.needs).toEqual(builds.map(({ name }) => name));
	});

	test('with the newspaper page, excerpts are proved against it', () => {
		const read = (page?: string): string =>
			JSON.stringify(listSteps({ reports: 'reports', ...(page ? { page } : {}) }));
		expect(read('page.txt')).toContain('"--source","page.txt","--verify"');
		expect(read()).not.toContain('--verify');
	});
});

test('what follows npm test --', () => {
	expect(parseOptions([])).toEqual({ is_quick: false, wants_help: false, unknown: [] });
	expect(parseOptions(['--quick']).is_quick).toBe(true);
	expect(parseOptions(['--help']).wants_help).toBe(true);
	expect(parseOptions(['--quik', 'x'])).toMatchObject({ unknown: ['--quik', 'x'] });
	expect(usage).toContain('--quick');
});
