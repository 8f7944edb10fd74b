import { join } from 'node:path';
import process from 'node:process';
import { npm } from '../setup/run.js';
import { CACHES } from './caches.js';
import { countPlaywright, countVitest } from './reports.js';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {[program: string, parameters: string[]][]} commands run in order until one fails
 * @property {boolean} [is_shown] output appears while it runs, not only after a failure
 * @property {string} [report] JSON file with the counts of single tests
 * @property {(report: any) => import('./reports.js').Counts} [count]
 * @property {boolean} [is_in_browser] cannot run without Chromium
 * @property {string[]} [needs] names of steps without which this one cannot run
 * @property {boolean} [is_alone] takes every core by itself
 * @property {boolean} [is_quick] part of `npm test -- --quick`
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
 * What `npm test` runs, the long ones first among those that may run side by side.
 * @param {{ reports: string, page?: string, is_quick?: boolean }} options reports: folder for JSON reports; page: the
 *   newspaper page, to prove the excerpts against; is_quick: only what needs no build and no browser
 * @returns {Step[]}
 */
export function listSteps({ reports, page, is_quick = false }) {
	const proof = page ? ['--', '--source', page, '--verify'] : [];
	const needs = ['generated files'];
	const builds = ['build', 'second city', 'grown atlas', 'studio'];
	/** The messages are compiled by then; each build would do it anew. */
	const env = { ATLAS_MESSAGES: 'compiled' };
	/** Among builds the tests have one lane; without them they are what a quick run waits for. */
	const tests_workers = is_quick ? ['--maxWorkers=2'] : [];
	/** @type {Step[]} */
	const steps = [
		{ name: 'generated files', is_quick: true, commands: [...listGenerators()] },
		{ name: 'build', needs, env, commands: [[process.execPath, ['scripts/test/build.js']]] },
		{
			name: 'second city',
			needs,
			env,
			commands: [[process.execPath, ['scripts/test/build_second.js']]],
		},
		{
			name: 'grown atlas',
			needs,
			env,
			commands: [node('tsx/dist/cli.mjs', 'scripts/test/build_grown.ts')],
		},
		{
			name: 'studio',
			needs,
			env,
			commands: [node('tsx/dist/cli.mjs', 'scripts/test/build_studio.ts')],
		},
		{ needs, is_quick: true, ...vitestStep('unit and data tests', 'node', reports, tests_workers) },
		// Vitest's server compiles the messages in another form, under the builds' feet if it could.
		{ ...vitestStep('component tests', 'browser', reports), needs: builds, is_in_browser: true },
		{
			name: 'lint',
			needs,
			is_quick: true,
			commands: [
				node(
					...['eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache'],
					...['--cache-strategy', 'content', '--cache-location', CACHES.eslint],
				),
				node('oxlint/bin/oxlint', '--quiet'),
			],
		},
		{ name: 'types', needs, is_quick: true, commands: listTypeChecks() },
		{
			name: 'format',
			is_quick: true,
			commands: [node('oxfmt/bin/oxfmt', '--check', '--threads=1')],
		},
		{ name: 'dead code', needs, commands: [node('knip/bin/knip.js')] },
		{
			name: 'data',
			needs,
			is_quick: true,
			commands: [npm(['run', '--silent', 'check', ...proof])],
		},
		{
			name: 'journeys',
			commands: [node('@playwright/test/cli.js', 'test', '--reporter=list,json')],
			needs: builds,
			is_shown: true,
			is_alone: true,
			is_in_browser: true,
			report: join(reports, 'journeys.json'),
			count: countPlaywright,
			env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'journeys.json') },
		},
	];
	return is_quick ? steps.filter((step) => step.is_quick) : steps;
}

/**
 * @param {string} name
 * @param {string} project of vitest.config.ts
 * @param {string} reports folder for JSON reports
 * @param {string[]} [more] parameters
 * @returns {Step}
 */
function vitestStep(name, project, reports, more = []) {
	const report = join(reports, `${project}.json`);
	const [program, parameters] = node(
		...['vitest/vitest.mjs', 'run', '--project', project],
		...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
		...more,
	);
	return { name, commands: [[program, parameters]], is_shown: true, report, count: countVitest };
}

/** With the compiler that is a program of its own; ESLint and Svelte still ask the one in JavaScript. */
function listTypeChecks() {
	const strict = ['--tsconfig', './tsconfig.json', '--fail-on-warnings'];
	return [
		node('svelte-check/bin/svelte-check', '--tsgo', '--incremental', ...strict),
		node('@typescript/native/bin/tsc', '--project', 'scripts/tsconfig.json'),
		node('@typescript/native/bin/tsc', '--project', 'src/service-worker/tsconfig.json'),
	];
}

/** What Vite would generate, for the tools that run without it; options as in vite.config.ts. */
function listGenerators() {
	return [
		node(
			'@inlang/paraglide-js/bin/run.js',
			...['compile', '--silent', '--project', './src/lib/i18n/project.inlang'],
			...['--outdir', './src/lib/i18n/paraglide', '--strategy', 'baseLocale'],
		),
		node('@sveltejs/kit/svelte-kit.js', 'sync'),
	];
}
