import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** `npm run check` with these options, as a person would run it. */
export function runCheck(...args: string[]): {
	status: number | null;
	stdout: string;
	stderr: string;
} {
	// As tsx does, in one process instead of two.
	const command = ['--import', 'tsx', join(root, 'scripts/check.ts'), ...args];
	return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
}
