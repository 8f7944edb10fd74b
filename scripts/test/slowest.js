import { existsSync, readFileSync } from 'node:fs';

/**
 * Journeys of a Playwright JSON report, the slowest first.
 * @param {any} report
 * @returns {{ name: string, duration_ms: number }[]}
 */
export function listJourneys(report) {
	const collect = (/** @type {any} */ suite) => [
		...(suite.suites ?? []).flatMap(collect),
		...(suite.specs ?? []).flatMap(nameRuns),
	];
	return report.suites
		.flatMap(collect)
		.toSorted(
			(/** @type {{ duration_ms: number }} */ a, /** @type {{ duration_ms: number }} */ b) =>
				b.duration_ms - a.duration_ms,
		);
}

/** @param {any} spec */
function nameRuns({ file, line, title, tests }) {
	return tests.map((/** @type {any} */ { projectName, results }) => ({
		name: `${projectName}, ${file}:${line}, ${title}`,
		duration_ms: results.reduce(
			(/** @type {number} */ sum, /** @type {any} */ { duration }) => sum + duration,
			0,
		),
	}));
}

/**
 * @param {string | undefined} path of a Playwright JSON report; a run that broke off may have written none
 * @param {number} most
 * @returns {string} a line for each of the slowest journeys
 */
export function formatSlowest(path, most) {
	if (!path || !existsSync(path)) return '';
	return listJourneys(JSON.parse(readFileSync(path, 'utf8')))
		.slice(0, most)
		.map(({ name, duration_ms }) => `${formatSeconds(duration_ms).padStart(8)}  ${name}`)
		.join('\n');
}

/** @param {number} duration_ms */
export function formatSeconds(duration_ms) {
	return `${(duration_ms / 1000).toFixed(1)} s`;
}

/** @param {number} duration_ms */
export function formatDuration(duration_ms) {
	const seconds = Math.round(duration_ms / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
