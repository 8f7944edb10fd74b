import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a program to its end. Asked to stop meanwhile, this process waits for the program before it ends too: an npm
 * that still tidies up must not meet the next one.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} options quiet: keep the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started
 */
export function run(program, parameters, { cwd, env = process.env, quiet = false }) {
	return new Promise((resolve) => {
		const stdio = quiet ? 'pipe' : 'inherit';
		const child = spawn(program, parameters, { cwd, env, stdio: ['ignore', stdio, stdio] });
		let output = '';
		const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
		child.stdout?.on('data', collect);
		child.stderr?.on('data', collect);

		let is_stopping = false;
		const stop = (/** @type {NodeJS.Signals} */ signal) => {
			if (is_stopping) process.exit(130);
			is_stopping = true;
			// A terminal sends Ctrl-C to the program as well; nobody else's signal gets there by itself.
			if (signal !== 'SIGINT') child.kill(signal);
		};
		const kill = () => child.kill('SIGKILL');
		process.on('SIGINT', stop).on('SIGTERM', stop).once('exit', kill);
		const finish = (/** @type {number} */ code) => {
			process.off('SIGINT', stop).off('SIGTERM', stop).off('exit', kill);
			if (is_stopping) process.exit(130);
			resolve({ code, output });
		};
		child.on('error', (error) => {
			output += `${error.message}\n`;
			finish(127);
		});
		child.on('close', (code) => finish(code ?? 1));
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
