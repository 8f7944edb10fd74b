import { describe, expect, test } from 'vitest';
import { findWrongJourneys } from './journeys.ts';
import { readSources } from './source_files.ts';

const journeys = readSources('tests/e2e');

describe('journeys', () => {
	test('say by their fixture whether they need the live map', () => {
		expect(journeys.length).toBeGreaterThan(25);
		expect(findWrongJourneys(journeys)).toEqual([]);
	});

	test.each([
		[`import { expect, test } from '@playwright/test';`, 'takes test from Playwright'],
		[`import { test as base } from '@playwright/test';`, 'takes test from Playwright'],
		[
			`await expect(page.locator('[data-map-ready="true"]')).toBeAttached();`,
			'waits for the map without the fixture of mapTest',
		],
		[
			`const args = ['--use-angle=swiftshader']; test.use({ launchOptions: { args } });`,
			'starts a browser of its own kind',
		],
	])('%s is refused', (text, reason) => {
		const path = 'tests/e2e/a.spec.ts';
		expect(findWrongJourneys([{ path, text }])).toEqual([`${path} ${reason}`]);
	});

	test('types and shared pieces may come from Playwright', () => {
		const file = { text: `import type { Page } from '@playwright/test';` };
		expect(findWrongJourneys([{ ...file, path: 'tests/e2e/a.spec.ts' }])).toEqual([]);
		const shared = { text: `import { expect, type Page } from '@playwright/test';` };
		expect(findWrongJourneys([{ ...shared, path: 'tests/e2e/a_page.ts' }])).toEqual([]);
	});
});
