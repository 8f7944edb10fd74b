import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { installChromium } from '../chromium_install.js';
import { install } from '../setup/install.js';
import { run } from '../setup/run.js';
import { dropStaleCaches } from './caches.js';
import { runInLanes } from './lanes.js';
import { parseOptions, usage } from './options.js';
import { addCounts, countStep, formatCounts } from './reports.js';
import { formatDuration, formatSeconds, formatSlowest } from './slowest.js';
import { listSteps } from './steps.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm test`: every step runs, also after one that failed; the last line holds the counts. */
export async function main() {
	const { is_quick, wants_help, unknown } = parseOptions(process.argv.slice(2));
	if (wants_help || unknown.length > 0) {
		if (unknown.length > 0) console.error(`Not known: ${unknown.join(' ')}\n`);
		console.log(usage);
		process.exit(unknown.length > 0 ? 2 : 0);
	}
	const began = performance.now();
	if (!(await install(root))) {
		console.log(`\n${formatCounts({ passed: 0, failed: 1, skipped: 0 })}`);
		process.exit(1);
	}
	dropStaleCaches(root);
	const chromium = is_quick
		? null
		: await installChromium(root).catch((/** @type {Error} */ error) => {
				console.error(error.message);
				return null;
			});
	const reports = mkdtempSync(join(tmpdir(), 'atlas-test-'));
	const shared = process.env['ATLAS_SHARED'];
	const page = shared ? join(shared, 'source', 'page.txt') : undefined;
	const steps = listSteps({ reports, page, is_quick });
	const cores = availableParallelism();
	/** @type {import('./reports.js').Counts[]} */
	const counted = [];
	/** @type {Map<string, string>} */
	const lines = new Map();
	await runInLanes(steps, cores, async (step, failed_need) => {
		const step_began = performance.now();
		if (step.is_alone) console.log(`\n--- ${step.name}`);
		const { code, output } = failed_need
			? refuse(`not run, because the step "${failed_need}" failed`)
			: step.is_in_browser && !chromium
				? refuse('not run, because there is no Chromium')
				: await runStep(step);
		const counts = countStep({ ...step, code });
		counted.push(counts);
		const took = formatSeconds(performance.now() - step_began);
		const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
		const line = `${verdict.padEnd(6)}  ${step.name.padEnd(20)} ${took.padStart(8)}   ${step.report ? formatCounts(counts) : ''}`;
		lines.set(step.name, line);
		if (!step.is_alone) console.log(`\n--- ${step.name}`);
		console.log(`${output}${line}`);
		return counts.failed === 0;
	});
	const slowest = formatSlowest(steps.find(({ name }) => name === 'journeys')?.report, 10);
	rmSync(reports, { recursive: true, force: true });
	const total = addCounts(counted);
	const wall = formatDuration(performance.now() - began);
	console.log(`\n${steps.map(({ name }) => lines.get(name)).join('\n')}`);
	if (slowest) console.log(`\nThe slowest journeys:\n${slowest}`);
	console.log(`\nWall time ${wall}, ${cores} cores\n\n${formatCounts(total)}`);
	process.exitCode = total.failed > 0 ? 1 : 0;
}

/**
 * @param {import('./steps.js').Step} step
 * @returns {Promise<{ code: number, output: string }>} exit code of the last command that ran, and what is yet to be shown
 */
async function runStep({ commands, is_shown, is_alone, env }) {
	let shown = '';
	for (const [program, parameters] of commands) {
		const { code, output } = await run(program, parameters, {
			cwd: root,
			env: {
				...process.env,
				BASE_PATH: '',
				ATLAS_GEO: '',
				...env,
			},
			// What runs side by side speaks when it is done.
			quiet: !(is_shown && is_alone),
		});
		if (is_shown || code !== 0) shown += output;
		if (code !== 0) return { code, output: shown };
	}
	return { code: 0, output: shown };
}

/** @param {string} reason */
function refuse(reason) {
	return { code: 1, output: `${reason}\n` };
}
