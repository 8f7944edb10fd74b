import axe, { type RunOnly } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from './atlas_test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

type Scheme = 'light' | 'dark';

/** What the other scheme can change: colours alone. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in the page and the frames in it, a line each. */
async function listFaults(page: Page, asked: RunOnly): Promise<string[]> {
	// One that is found in a frame is told by the axe in that frame.
	for (const frame of page.frames()) {
		if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
	}
	const violations = await page.evaluate(async (runOnly) => {
		const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
		// Only faults are worth the way out of the browser, with the elements they are at.
		const found = await run({ runOnly, resultTypes: ['violations'] });
		return found.violations;
	}, asked);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
	);
}

/** Chromium gives what is out of sight its new colours late: here everything is drawn, seen or not. */
async function drawEverything(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('* { content-visibility: visible !important }');
		document.adoptedStyleSheets.push(sheet);
	});
}

/** Chromium gives links the colours of the other scheme late, or not before they are drawn anew: here all is laid out anew. */
async function showScheme(page: Page, colorScheme: Scheme): Promise<void> {
	await page.emulateMedia({ colorScheme });
	for (const frame of page.frames()) {
		await frame.waitForFunction(
			(scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches,
			colorScheme,
		);
		await frame.evaluate(() => {
			const root = document.documentElement;
			root.style.display = 'none';
			root.getBoundingClientRect();
			root.style.display = '';
		});
	}
}

/** Asks axe about the page as it stands, in its present scheme, and about its colours in the other, which stays. */
export async function expectNoFaults(page: Page, name: string): Promise<void> {
	await drawEverything(page);
	const present = await page.evaluate((): Scheme =>
		matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
	);
	const other: Scheme = present === 'light' ? 'dark' : 'light';
	expect
		.soft(await listFaults(page, { type: 'tag', values: TAGS }), `${name}, ${present}`)
		.toEqual([]);
	await showScheme(page, other);
	expect
		.soft(await listFaults(page, { type: 'rule', values: COLOR_RULES }), `${name}, ${other}`)
		.toEqual([]);
}
