import type { CDPSession } from '@playwright/test';

type Reply = { id?: number; result?: { usedSize?: number; backingStorageSize?: number } };

/** Asks the workers of a page what they hold. */
export class WorkerHeaps {
	#session: CDPSession;
	#workers = new Set<string>();
	#waiting = new Map<number, (reply: Reply) => void>();
	#calls = 0;

	private constructor(session: CDPSession) {
		this.#session = session;
	}

	/** Call before the page starts any. */
	static async watch(session: CDPSession): Promise<WorkerHeaps> {
		const heaps = new WorkerHeaps(session);
		session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
			if (targetInfo.type === 'worker') heaps.#workers.add(sessionId);
		});
		session.on('Target.detachedFromTarget', ({ sessionId }) => heaps.#workers.delete(sessionId));
		session.on('Target.receivedMessageFromTarget', ({ message }) => {
			const reply = JSON.parse(message) as Reply;
			if (reply.id !== undefined) heaps.#waiting.get(reply.id)?.(reply);
		});
		await session.send('Target.setAutoAttach', {
			...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
		});
		return heaps;
	}

	/** Bytes in use after what nobody needs has gone: objects and buffers of all of them. */
	async measure(): Promise<number> {
		let bytes = 0;
		for (const worker of this.#workers) {
			await this.#ask(worker, 'HeapProfiler.collectGarbage');
			bytes += sumHeap(await this.#ask(worker, 'Runtime.getHeapUsage'));
		}
		return bytes;
	}

	#ask(sessionId: string, method: string): Promise<Reply> {
		const id = ++this.#calls;
		const answer = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve));
		void this.#session.send('Target.sendMessageToTarget', {
			...{ sessionId, message: JSON.stringify({ id, method }) },
		});
		return answer;
	}
}

/** The same of the page itself. */
export async function measureHeap(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	return sumHeap({ result: await session.send('Runtime.getHeapUsage') });
}

function sumHeap({ result }: Reply): number {
	return (result?.usedSize ?? NaN) + (result?.backingStorageSize ?? 0);
}
