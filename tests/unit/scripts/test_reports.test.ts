import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	addCounts,
	countPlaywright,
	countStep,
	countVitest,
	formatCounts,
} from '../../../scripts/test/reports.js';

const vitest_report = {
	numPassedTests: 5,
	numFailedTests: 1,
	numPendingTests: 1,
	numTodoTests: 1,
	testResults: [
		{ status: 'passed', assertionResults: [{ status: 'passed' }] },
		{ status: 'failed', assertionResults: [{ status: 'failed' }] },
		{ status: 'failed', assertionResults: [] },
	],
};

test('a Vitest file that does not even load is a failure of its own', () => {
	expect(countVitest(vitest_report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('Playwright: flaky tests and errors outside any test are failures', () => {
	const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 };
	expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3, skipped: 3 });
});

describe('countStep', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'atlas-reports-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	test('a step without a report counts as one', () => {
		expect(countStep({ code: 0 })).toEqual({ passed: 1, failed: 0, skipped: 0 });
		expect(countStep({ code: 2 })).toEqual({ passed: 0, failed: 1, skipped: 0 });
	});

	test('no report, no tests, or a failed exit with a green report: never green', () => {
		const report = join(folder, 'r.json');
		const count = (counts: { passed: number; failed: number; skipped: number }) => counts;
		expect(countStep({ code: 0, report, count })).toEqual({ passed: 0, failed: 1, skipped: 0 });
		writeFileSync(report, JSON.stringify({ passed: 0, failed: 0, skipped: 2 }));
		expect(countStep({ code: 0, report, count })).toEqual({ passed: 0, failed: 1, skipped: 2 });
		writeFileSync(report, JSON.stringify({ passed: 4, failed: 0, skipped: 0 }));
		expect(countStep({ code: 1, report, count })).toEqual({ passed: 4, failed: 1, skipped: 0 });
		expect(countStep({ code: 0, report, count })).toEqual({ passed: 4, failed: 0, skipped: 0 });
	});
});

test('counts of all steps', () => {
	const counts = { passed: 3, failed: 1, skipped: 2 };
	expect(addCounts([counts, counts])).toEqual({ passed: 6, failed: 2, skipped: 4 });
	expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('the closing line', () => {
	expect(formatCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
	expect(formatCounts({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
