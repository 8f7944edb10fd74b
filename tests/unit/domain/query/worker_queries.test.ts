import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QueryCall, QueryDrop } from '../../../../src/lib/domain/query/query_calls.ts';
import { answerCall } from '../../../../src/lib/domain/query/query_calls.ts';
import type { SiteQueries } from '../../../../src/lib/domain/query/site_queries.ts';
import {
	WorkerQueries,
	type PortListeners,
} from '../../../../src/lib/domain/query/worker_queries.ts';
import { openCloningPort } from '../../../questions/cloning_port.ts';
import { build, district, everything, find, queries, sites } from './asked_sites.ts';

/** A worker that answers when it is told to. */
function openSlowly() {
	const calls: QueryCall[] = [];
	const dropped: number[] = [];
	let listeners: PortListeners | null = null;
	const close = vi.fn();
	return {
		calls,
		dropped,
		close,
		open: (given: PortListeners) => {
			listeners = given;
			const post = (message: QueryCall | QueryDrop): void => {
				if ('drop' in message) dropped.push(message.drop);
				else calls.push(message);
			};
			return { post, close };
		},
		answer: async (call: QueryCall) =>
			listeners!.onreply(await answerCall(call, () => Promise.resolve(queries))),
		fail: () => listeners!.onfail(),
		hear: () => listeners!.onready(),
	};
}

const nobody = (): Promise<SiteQueries> => Promise.reject(new Error('memory.js: 404'));
const step = { cursor: null, limit: 10 };

describe('questions to a worker', () => {
	it('are answered as they are here, copied on the way', async () => {
		const asked = new WorkerQueries(openCloningPort(queries), nobody);
		const area = { area: district, adcode: null, query: everything };
		expect(await asked.find(everything, step)).toEqual(await queries.find(everything, step));
		expect(await asked.count(everything)).toEqual(await queries.count(everything));
		expect(await asked.inArea(area)).toEqual(await queries.inArea(area));
		expect(await asked.place('nowhere')).toBeNull();
	});

	it('get their own answer, in whatever order these come', async () => {
		const worker = openSlowly();
		const asked = new WorkerQueries(worker.open, nobody);
		const first = asked.records([sites[0]!.id], null);
		const second = asked.records([sites[1]!.id], null);
		await worker.answer(worker.calls[1]!);
		await worker.answer(worker.calls[0]!);
		expect((await first)[0]!.id).toBe(sites[0]!.id);
		expect((await second)[0]!.id).toBe(sites[1]!.id);
	});

	it('are given up with their signal, there too; others are answered', async () => {
		const worker = openSlowly();
		const asked = new WorkerQueries(worker.open, nobody);
		const given_up = new AbortController();
		const late = vi.fn();
		void asked.until(given_up.signal).find(everything, step).then(late, late);
		const other = asked.count(everything);
		given_up.abort();
		expect(worker.dropped).toEqual([worker.calls[0]!.id]);
		await worker.answer(worker.calls[0]!);
		await worker.answer(worker.calls[1]!);
		expect(await other).toEqual(await queries.count(everything));
		expect(late).not.toHaveBeenCalled();
		void asked.until(given_up.signal).find(everything, step).then(late, late);
		expect(worker.calls).toHaveLength(2);
	});

	it('that cannot be answered are told to whoever asks why', async () => {
		const offline = { ...queries, count: () => Promise.reject(new Error('columns.bin: 404')) };
		const onproblem = vi.fn();
		const asked = new WorkerQueries(openCloningPort(offline as never), nobody, onproblem);
		await expect(asked.count(everything)).rejects.toThrow('columns.bin: 404');
		expect(onproblem).toHaveBeenCalledOnce();
	});

	it('hand on what went wrong, as the error it was', async () => {
		const asked = new WorkerQueries(openCloningPort(queries), nobody);
		await expect(asked.find(everything, { cursor: 'x', limit: 1 })).rejects.toThrow(RangeError);
		const offline = { ...queries, count: () => Promise.reject(new Error('search.json: 503')) };
		const failing = new WorkerQueries(openCloningPort(offline as never), nobody);
		await expect(failing.count(everything)).rejects.toThrow('search.json: 503');
	});

	it('start the worker with the first of them, and once', async () => {
		const open = vi.fn(openCloningPort(queries));
		const asked = new WorkerQueries(open, nobody);
		expect(open).not.toHaveBeenCalled();
		await Promise.all([asked.count(everything), asked.count(everything)]);
		expect(open).toHaveBeenCalledTimes(1);
	});

	it('that nobody knows are refused', async () => {
		const call = { id: 1, name: 'constructor', args: [] } as unknown as QueryCall;
		const reply = await answerCall(call, () => Promise.resolve(queries));
		expect(reply).toEqual({
			id: 1,
			problem: { name: 'TypeError', message: 'No question is called constructor' },
		});
	});
});

describe('a worker that does not start', () => {
	it('leaves the questions to the page: those that wait, and those that follow', async () => {
		const worker = openSlowly();
		const asked = new WorkerQueries(worker.open, () => Promise.resolve(build()));
		const waiting = asked.find(everything, step);
		worker.fail();
		expect(await waiting).toEqual(await queries.find(everything, step));
		expect(worker.close).toHaveBeenCalledTimes(1);
		expect(await find({ ...everything, sort: 'name' }, asked as never)).toHaveLength(sites.length);
		expect(worker.calls).toHaveLength(1);
	});

	it('may refuse to be made at all', async () => {
		const refuse = (): never => {
			throw new Error('worker-src');
		};
		const asked = new WorkerQueries(refuse, () => Promise.resolve(queries));
		expect((await asked.count(everything)).total.count).toBe(sites.length);
	});

	it('is said where the page cannot answer either', async () => {
		const worker = openSlowly();
		const asked = new WorkerQueries(worker.open, nobody);
		const waiting = asked.count(everything);
		worker.fail();
		await expect(waiting).rejects.toThrow('memory.js: 404');
	});
});

it('once the page goes, late answers are dropped and nothing is asked', async () => {
	const worker = openSlowly();
	const asked = new WorkerQueries(worker.open, nobody);
	const answered = vi.fn();
	void asked.count(everything).then(answered, answered);
	asked.close();
	void asked.count(everything).then(answered, answered);
	await worker.answer(worker.calls[0]!);
	worker.fail();
	await new Promise((resolve) => setTimeout(resolve, 0));
	expect(answered).not.toHaveBeenCalled();
	expect(worker.calls).toHaveLength(1);
	expect(worker.close).toHaveBeenCalledTimes(1);
});

it('once another day is asked for, what waits is still answered, then the worker goes; a late question has one again', async () => {
	const worker = openSlowly();
	const asked = new WorkerQueries(worker.open, nobody);
	const waiting = asked.count(everything);
	asked.retire();
	expect(worker.close).not.toHaveBeenCalled();
	await worker.answer(worker.calls[0]!);
	expect((await waiting).total.count).toBe(sites.length);
	expect(worker.close).toHaveBeenCalledTimes(1);
	const late = asked.records([sites[0]!.id], null);
	await worker.answer(worker.calls[1]!);
	expect((await late)[0]!.id).toBe(sites[0]!.id);
	expect(worker.close).toHaveBeenCalledTimes(2);
	new WorkerQueries(worker.open, nobody).retire();
	expect(worker.close).toHaveBeenCalledTimes(2);
});

it('given up by all, a worker whose day is over goes', () => {
	const worker = openSlowly();
	const asked = new WorkerQueries(worker.open, nobody);
	const control = new AbortController();
	void asked.until(control.signal).count(everything);
	asked.retire();
	control.abort();
	expect(worker.close).toHaveBeenCalledTimes(1);
});

describe('a worker that never begins', () => {
	afterEach(() => vi.useRealTimers());

	it('is not waited for: the page answers', async () => {
		vi.useFakeTimers();
		const worker = openSlowly();
		const asked = new WorkerQueries(worker.open, () => Promise.resolve(queries));
		const waiting = asked.records([sites[0]!.id], null);
		await vi.advanceTimersByTimeAsync(19_000);
		expect(worker.close).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(2_000);
		expect((await waiting)[0]!.id).toBe(sites[0]!.id);
		expect(worker.close).toHaveBeenCalledTimes(1);
	});

	it('is another than one that takes its time, or has gone', async () => {
		vi.useFakeTimers();
		const slow = openSlowly();
		const asked = new WorkerQueries(slow.open, nobody);
		const waiting = asked.records([sites[0]!.id], null);
		slow.hear();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(slow.close).not.toHaveBeenCalled();
		await slow.answer(slow.calls[0]!);
		expect(await waiting).toHaveLength(1);
		const gone = openSlowly();
		const retired = new WorkerQueries(gone.open, nobody);
		const control = new AbortController();
		void retired.until(control.signal).count(everything);
		retired.retire();
		control.abort();
		const late = retired.records([sites[0]!.id], null);
		gone.hear();
		await vi.advanceTimersByTimeAsync(60_000);
		await gone.answer(gone.calls.at(-1)!);
		expect(await late).toHaveLength(1);
	});
});
