import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts of a Vitest JSON report. A file that fails before its tests run counts as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function countVitest(report) {
	const broken = report.testResults.filter(
		(/** @type {any} */ file) =>
			file.status === 'failed' &&
			!file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/**
 * Counts of a Playwright JSON report. An error outside any test counts as one failure; so does a flaky test.
 * @param {any} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
	const { expected, unexpected, flaky, skipped } = report.stats;
	return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/**
 * Counts of a step: of its report, or of the step itself when it writes none.
 * @param {{ code: number, report?: string, count?: (report: any) => Counts }} outcome
 * @returns {Counts}
 */
export function countStep({ code, report, count }) {
	const alone =
		code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
	if (!report || !count) return alone;
	if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
	const counts = count(JSON.parse(readFileSync(report, 'utf8')));
	// A run that failed must never look green, nor one that ran nothing.
	const hides_failure = counts.failed === 0 && (code !== 0 || counts.passed === 0);
	return hides_failure ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
	const sum = (/** @type {keyof Counts} */ key) =>
		counts.reduce((total, each) => total + each[key], 0);
	return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Counts} counts */
export function formatCounts({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
