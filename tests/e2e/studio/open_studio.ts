import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OpenStudio = { url: string; geo: string; drafts: string; close: () => Promise<void> };

/** `npm run studio` on a copy of the atlas's data, as a person starts it; its pages are built where they are not yet. */
export async function openStudio(): Promise<OpenStudio> {
	const folder = mkdtempSync(join(tmpdir(), 'studio-journey-'));
	const geo = join(folder, 'geo');
	const drafts = join(folder, 'drafts');
	cpSync('geo', geo, { recursive: true });
	const args = ['--import', 'tsx', 'scripts/studio.ts', '--geo', geo, '--drafts', drafts];
	const program = spawn(process.execPath, [...args, '--port', '0'], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const url = await readAddress(program);
	const close = async (): Promise<void> => {
		const gone = new Promise((resolve) => program.once('exit', resolve));
		program.kill('SIGTERM');
		await gone;
		rmSync(folder, { recursive: true, force: true });
	};
	return { url, geo, drafts, close };
}

function readAddress(program: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let told = '';
		program.stdout!.setEncoding('utf8').on('data', (part: string) => {
			told += part;
			const [address] = /http:\/\/127\.0\.0\.1:\d+\/#key=\S+/.exec(told) ?? [];
			if (address) resolve(address);
		});
		program.once('exit', () => reject(new Error(`the studio did not start: ${told}`)));
	});
}
