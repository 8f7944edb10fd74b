import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect } from './atlas_test.ts';

const axe_source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const ALL: axe.RunOnly = {
	type: 'tag',
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
};

/** What can differ in another scheme: it changes colours and nothing else (`app.css`). */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

type Scheme = 'light' | 'dark';

/** What axe finds wrong in the page and the frames in it, a line each. */
async function listFaults(page: Page, rules: axe.RunOnly): Promise<string[]> {
	// One that is found in a frame is told by the axe in that frame.
	for (const frame of page.frames()) {
		if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe_source);
	}
	const violations = await page.evaluate(async (runOnly) => {
		const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
		// Only faults are worth the way out of the browser, with the elements they are at.
		const found = await run({ runOnly, resultTypes: ['violations'] });
		return found.violations;
	}, rules);
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

/** Asks axe about the page as it stands, in its present scheme and then in the other, which stays. */
export async function expectNoFaults(page: Page, name: string): Promise<void> {
	await drawEverything(page);
	const present = await page.evaluate((): Scheme =>
		matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
	);
	const other: Scheme = present === 'light' ? 'dark' : 'light';
	expect.soft(await listFaults(page, ALL), `${name}, ${present}`).toEqual([]);
	await showScheme(page, other);
	expect.soft(await listFaults(page, COLOURS), `${name}, ${other}`).toEqual([]);
}
