import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { installChromium } from '../chromium_install.js';
import { install } from '../setup/install.js';
import { run } from '../setup/run.js';
import { countStep, formatCounts } from './reports.js';
import { listSteps } from './steps.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm test`: every step runs, also after one that failed; the last line holds the counts. */
export async function main() {
	if (!(await install(root))) {
		console.log(`\n${formatCounts({ passed: 0, failed: 1, skipped: 0 })}`);
		process.exit(1);
	}
	const chromium = await installChromium(root).catch((/** @type {Error} */ error) => {
		console.error(error.message);
		return null;
	});
	const reports = mkdtempSync(join(tmpdir(), 'atlas-test-'));
	const shared = process.env['ATLAS_SHARED'];
	const page = shared ? join(shared, 'source', 'page.txt') : undefined;
	const total = { passed: 0, failed: 0, skipped: 0 };
	const lines = [];
	const failed_steps = new Set();
	for (const step of listSteps({ reports, page })) {
		console.log(`\n--- ${step.name}`);
		const began = performance.now();
		const code = failed_steps.has(step.needs)
			? refuse(`not run, because the step "${step.needs}" failed`)
			: step.is_in_browser && !chromium
				? refuse('not run, because there is no Chromium')
				: await runStep(step, chromium);
		const counts = countStep({ ...step, code });
		for (const key of /** @type {const} */ (['passed', 'failed', 'skipped']))
			total[key] += counts[key];
		if (counts.failed > 0) failed_steps.add(step.name);
		const seconds = ((performance.now() - began) / 1000).toFixed(1);
		const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
		lines.push(
			`${verdict.padEnd(6)}  ${step.name.padEnd(20)} ${seconds.padStart(6)} s   ${step.report ? formatCounts(counts) : ''}`,
		);
		console.log(lines.at(-1));
	}
	rmSync(reports, { recursive: true, force: true });
	console.log(`\n${lines.join('\n')}\n\n${formatCounts(total)}`);
	process.exitCode = total.failed > 0 ? 1 : 0;
}

/**
 * @param {import('./steps.js').Step} step
 * @param {string | null} chromium path
 * @returns {Promise<number>} exit code of the last command that ran
 */
async function runStep({ commands, is_shown, env }, chromium) {
	for (const [program, parameters] of commands) {
		const { code, output } = await run(program, parameters, {
			cwd: root,
			env: { ...process.env, BASE_PATH: '', CHROMIUM_PATH: chromium ?? undefined, ...env },
			quiet: !is_shown,
		});
		if (code === 0) continue;
		console.log(output);
		return code;
	}
	return 0;
}

/** @param {string} reason */
function refuse(reason) {
	console.log(reason);
	return 1;
}
