/** One studio, or one accept, at a time works on a folder. */

import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { explainDisk, Refusal } from '../refusal.ts';

const LOCK = '.studio-lock';

/**
 * Takes the folder, and gives back what leaves it again. A lock whose program is gone is taken over.
 * @param address where the studio is to be found, for whoever comes second
 */
export function lockFolder(folder: string, address: string): () => void {
	const file = join(folder, LOCK);
	const text = JSON.stringify({ pid: process.pid, address });
	for (let tries = 0; ; tries++) {
		try {
			const handle = openSync(file, 'wx');
			writeSync(handle, text);
			closeSync(handle);
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explainDisk(error) ?? error;
			const holder = findHolder(folder);
			if (holder !== null || tries > 3) {
				const who = holder
					? `process ${holder.pid}${holder.address ? `, ${holder.address}` : ''}`
					: 'another program';
				throw new Refusal(
					409,
					'locked',
					`${folder} is being edited already (${who}). End that one first; if there is none, remove ${file}`,
				);
			}
			rmSync(file, { force: true });
		}
	}
	return () => {
		if (readLock(folder)?.pid === process.pid) rmSync(file, { force: true });
	};
}

/** The program that works on the folder now; null when there is none. */
export function findHolder(folder: string): { pid: number; address: string } | null {
	const lock = readLock(folder);
	return lock !== null && isAlive(lock.pid) ? lock : null;
}

function readLock(folder: string): { pid: number; address: string } | null {
	try {
		const { pid, address } = JSON.parse(readFileSync(join(folder, LOCK), 'utf8')) as {
			pid?: unknown;
			address?: unknown;
		};
		return typeof pid === 'number' ? { pid, address: String(address ?? '') } : null;
	} catch {
		return null;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
