/** The worker that reads files, and has layers in tiles. */
export function startFilesWorker(): Worker {
	return new Worker(new URL('./own_files_worker.ts', import.meta.url), { type: 'module' });
}
