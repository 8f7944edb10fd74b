import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a program to its end; it ends with this process.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} options quiet: keep the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started
 */
export function run(program, parameters, { cwd, env = process.env, quiet = false }) {
	return new Promise((resolve) => {
		const child = spawn(program, parameters, {
			cwd,
			env,
			stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
		});
		const stop = () => child.kill();
		process.once('exit', stop);
		let output = '';
		const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
		child.stdout?.on('data', collect);
		child.stderr?.on('data', collect);
		child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
		child.on('close', (code) => {
			process.removeListener('exit', stop);
			resolve({ code: code ?? 1, output });
		});
	});
}

/**
 * The npm that runs this script, or the one on the path. Through Node itself, because Windows cannot start `npm` directly.
 * @param {string[]} parameters
 * @returns {[program: string, parameters: string[]]}
 */
export function npm(parameters) {
	const script = process.env['npm_execpath'] ?? '';
	return /npm-cli\.c?js$/.test(script)
		? [process.execPath, [script, ...parameters]]
		: ['npm', parameters];
}
