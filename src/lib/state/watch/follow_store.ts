import { openDB, type DBSchema } from 'idb';
import type { FollowRecord } from '$lib/domain/watch/follow_record.ts';
import { EMPTY_RECORD, FOLLOW_KEY, FOLLOW_STORE } from '$lib/domain/watch/follow_record.ts';

interface FollowSchema extends DBSchema {
	kept: { key: string; value: FollowRecord };
}

const open = () =>
	openDB<FollowSchema>('following', 1, {
		upgrade: (database) => void database.createObjectStore(FOLLOW_STORE),
	});

/** One record, as the worker reads it too. All reject where the browser keeps nothing. */
export const follow_store = {
	async get(): Promise<FollowRecord> {
		const record = await (await open()).get(FOLLOW_STORE, FOLLOW_KEY);
		return { ...EMPTY_RECORD, ...record };
	},
	/** In one step, so that two windows never write over each other. */
	async change(make: (record: FollowRecord) => FollowRecord): Promise<FollowRecord> {
		const { store, done } = (await open()).transaction(FOLLOW_STORE, 'readwrite');
		const next = make({ ...EMPTY_RECORD, ...(await store.get(FOLLOW_KEY)) });
		await store.put(next, FOLLOW_KEY);
		await done;
		return next;
	},
};
