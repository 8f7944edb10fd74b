export const usage = `npm test                 every check: format, lint, types, dead code, data, unit tests, build, components, journeys
npm test -- --quick      without a build or a browser: generated files, format, lint, types, data, unit tests
npm test -- --help       these lines

Steps run side by side, one for each core; the journeys follow and take all cores.
E2E_PORT=24173           port of the journeys
CHROMIUM_PATH=FILE       the browser to use
ATLAS_SHARED=FOLDER      with source/page.txt in it, excerpts are proved against the newspaper's page`;

/**
 * What follows \`npm test --\`.
 * @param {readonly string[]} parameters
 * @returns {{ is_quick: boolean, wants_help: boolean, unknown: string[] }}
 */
export function parseOptions(parameters) {
	return {
		is_quick: parameters.includes('--quick'),
		wants_help: parameters.includes('--help') || parameters.includes('-h'),
		unknown: parameters.filter((name) => !['--quick', '--help', '-h'].includes(name)),
	};
}
