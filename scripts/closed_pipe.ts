/** `| head` closes the pipe before all is printed: what is left is then not wanted, and the work and its exit status stay as they are. */
export function bearClosedPipe(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') throw error;
		});
	}
}
