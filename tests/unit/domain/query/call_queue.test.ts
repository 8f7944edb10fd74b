import { describe, expect, it } from 'vitest';
import { CallQueue } from '../../../../src/lib/domain/query/call_queue.ts';
import type { QueryCall, QueryReply } from '../../../../src/lib/domain/query/query_calls.ts';

const call = (id: number): QueryCall => ({ id, name: 'find', args: [] });

/** A worker whose questions and rests end when they are told to. */
function openQueue() {
	const begun: number[] = [];
	const replies: number[] = [];
	const ends = new Map<number, (reply: QueryReply) => void>();
	const rests: (() => void)[] = [];
	const queue = new CallQueue(
		({ id }) => {
			begun.push(id);
			return new Promise((resolve) => ends.set(id, resolve));
		},
		(reply) => replies.push(reply.id),
		() => new Promise((resolve) => rests.push(resolve)),
	);
	const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
	return {
		...{ queue, begun, replies },
		rest: async () => {
			rests.shift()?.();
			await settle();
		},
		end: async (id: number) => {
			ends.get(id)!({ id, answer: id });
			await settle();
		},
	};
}

describe('questions that a worker has heard', () => {
	it('are answered that it went wrong where their answer cannot be sent', async () => {
		const sent: QueryReply[] = [];
		const queue = new CallQueue(
			({ id }) => Promise.resolve({ id, answer: () => 'no clone' }),
			(reply) => sent.push(structuredClone(reply)),
			() => Promise.resolve(),
		);
		queue.add(call(1));
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(sent).toEqual([
			{ id: 1, problem: { name: 'DataCloneError', message: expect.any(String) as string } },
		]);
	});

	it('begin one after the other, without waiting for each other to end', async () => {
		const { queue, begun, replies, rest, end } = openQueue();
		for (const id of [1, 2, 3]) queue.add(call(id));
		expect(begun).toEqual([1]);
		await rest();
		await rest();
		expect(begun).toEqual([1, 2, 3]);
		await end(3);
		await end(1);
		expect(replies).toEqual([3, 1]);
	});

	it('are never begun once they are dropped', async () => {
		const { queue, begun, rest } = openQueue();
		for (const id of [1, 2, 3]) queue.add(call(id));
		queue.drop(2);
		await rest();
		expect(begun).toEqual([1, 3]);
	});

	it('get no reply where they had begun before they were dropped', async () => {
		const { queue, replies, rest, end } = openQueue();
		queue.add(call(1));
		queue.drop(1);
		await end(1);
		await rest();
		queue.add(call(2));
		await end(2);
		expect(replies).toEqual([2]);
	});

	it('may come after all before them have ended', async () => {
		const { queue, begun, rest } = openQueue();
		queue.add(call(1));
		await rest();
		queue.add(call(2));
		expect(begun).toEqual([1, 2]);
	});
});
