import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { GroundRefusal } from '../refusal.ts';
import type { ByteSource } from './byte_source.ts';

/** Throws a GroundRefusal when there is no such file. */
export async function openFile(path: string): Promise<ByteSource> {
	const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
		throw new GroundRefusal(`${path}: expected a file that can be read, found ${error.code}`);
	});
	const stats = await handle.stat();
	if (!stats.isFile()) {
		await handle.close();
		throw new GroundRefusal(`${path}: expected a file, found a folder`);
	}
	const tally = { requests: 0, bytes: 0 };
	return {
		name: basename(path),
		size: stats.size,
		identity: `${stats.size} ${stats.mtimeMs}`,
		tally,
		async read(offset, length, signal) {
			signal?.throwIfAborted();
			const buffer = Buffer.alloc(length);
			const { bytesRead } = await handle.read(buffer, 0, length, offset);
			if (bytesRead < length) {
				throw new GroundRefusal(
					`${path}: expected ${length} bytes at byte ${offset}, found ${bytesRead}: the file is truncated`,
				);
			}
			tally.requests += 1;
			tally.bytes += length;
			return buffer;
		},
		close: () => handle.close(),
	};
}
