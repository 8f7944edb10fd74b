import process from 'node:process';

/**
 * Why this Node cannot run the project, or an empty string. Syntax here stays old, so that an old Node can read it.
 * @param {string} version such as `20.19.0`
 */
export function formatNodeProblem(version) {
	const parts = version.split('.').map(Number);
	const [major = 0, minor = 0] = parts;
	const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
	if (fits) return '';
	return (
		`This project needs Node 20.19 or newer (of the 22 line: 22.12 or newer); this is Node ${version}.\n` +
		'Get a current one from https://nodejs.org/ and run the command again.'
	);
}

/** Ends the process with a message when Node is too old. */
export function requireNode() {
	const problem = formatNodeProblem(process.versions.node);
	if (problem === '') return;
	console.error(problem);
	process.exit(1);
}
