import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import { runCheck as run } from '../../scripts/check/run.ts';

const root = join(import.meta.dirname, '../..');

type Outcome = { status: number | null; stdout: string; stderr: string };

/** `npm run check` with these options, as a person would run it: a process of its own, which takes its time to start. */
export function startCheck(...args: string[]): Outcome {
	// As tsx does, in one process instead of two.
	const command = ['--import', 'tsx', join(root, 'scripts/check.ts'), ...args];
	return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
}

/** What `npm run check` does with these options, and what it says. */
export function runCheck(...args: string[]): Outcome {
	const said = { stdout: '', stderr: '' };
	const log = vi.spyOn(console, 'log').mockImplementation((...words) => {
		said.stdout += `${format(...words)}\n`;
	});
	const error = vi.spyOn(console, 'error').mockImplementation((...words) => {
		said.stderr += `${format(...words)}\n`;
	});
	try {
		return { status: run(args), ...said };
	} finally {
		log.mockRestore();
		error.mockRestore();
	}
}
