import { join } from 'node:path';
import process from 'node:process';
import { npm } from '../setup/run.js';
import { countPlaywright, countVitest } from './reports.js';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {[program: string, parameters: string[]][]} commands run in order until one fails
 * @property {boolean} [is_shown] output appears while it runs, not only after a failure
 * @property {string} [report] JSON file with the counts of single tests
 * @property {(report: any) => import('./reports.js').Counts} [count]
 * @property {boolean} [is_in_browser] cannot run without Chromium
 * @property {string} [needs] name of a step without which this one cannot run
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * A program of node_modules, started by its own file so that no shell is needed.
 * @param {string} file
 * @param {...string} parameters
 * @returns {[string, string[]]}
 */
function node(file, ...parameters) {
	return [process.execPath, [join('node_modules', file), ...parameters]];
}

/**
 * Everything `npm test` runs, in order.
 * @param {{ reports: string, page?: string }} options reports: folder for JSON reports; page: the newspaper page, to
 *   prove the excerpts against
 * @returns {Step[]}
 */
export function listSteps({ reports, page }) {
	const vitest = (/** @type {string} */ project) =>
		node('vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json');
	const proof = page ? ['--', '--source', page, '--verify'] : [];
	/** @type {(name: string, project: string) => Step} */
	const vitestStep = (name, project) => {
		const report = join(reports, `${project}.json`);
		const [program, parameters] = vitest(project);
		return {
			name,
			commands: [[program, [...parameters, `--outputFile.json=${report}`]]],
			is_shown: true,
			is_in_browser: project === 'browser',
			report,
			count: countVitest,
		};
	};
	return [
		{ name: 'generated files', commands: [...listGenerators()] },
		{ name: 'format', commands: [node('prettier/bin/prettier.cjs', '--check', '.')] },
		{ name: 'lint', commands: [node('eslint/bin/eslint.js', '.', '--max-warnings', '0')] },
		{
			name: 'types',
			commands: [
				node(
					'svelte-check/bin/svelte-check',
					'--tsconfig',
					'./tsconfig.json',
					'--fail-on-warnings',
				),
				node('typescript/bin/tsc', '--project', 'scripts/tsconfig.json'),
				node('typescript/bin/tsc', '--project', 'src/service-worker/tsconfig.json'),
			],
		},
		{ name: 'dead code', commands: [node('knip/bin/knip.js')] },
		{ name: 'data', commands: [npm(['run', '--silent', 'check', ...proof])] },
		{ name: 'build', commands: [[process.execPath, ['scripts/test/build.js']]] },
		vitestStep('unit and data tests', 'node'),
		vitestStep('component tests', 'browser'),
		{
			name: 'journeys',
			commands: [node('@playwright/test/cli.js', 'test', '--reporter=list,json')],
			is_shown: true,
			report: join(reports, 'journeys.json'),
			count: countPlaywright,
			is_in_browser: true,
			needs: 'build',
			env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'journeys.json') },
		},
	];
}

/** What Vite would generate, for the tools that run without it; options as in vite.config.ts. */
function listGenerators() {
	return [
		node(
			'@inlang/paraglide-js/bin/run.js',
			...['compile', '--silent', '--project', './src/lib/i18n/project.inlang'],
			...['--outdir', './src/lib/i18n/paraglide', '--strategy', 'baseLocale'],
			'--emit-ts-declarations',
		),
		node('@sveltejs/kit/svelte-kit.js', 'sync'),
	];
}
