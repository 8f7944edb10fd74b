import { keyTarget, nameNextId, type Watch } from './watch.ts';
import type { Following } from './watch_file.ts';

/** What is followed now, with what was there before and is not: each where it stood. What came or was read meanwhile stays. */
export function bringBack(now: Following, before: Following): Following {
	const watches = [...now.watches];
	const followed = new Set(watches.map(keyTarget));
	before.watches.forEach((watch, at) => {
		if (followed.has(keyTarget(watch))) return;
		const is_taken = watches.some(({ id }: Watch) => id === watch.id);
		watches.splice(at, 0, is_taken ? { ...watch, id: nameNextId(watches) } : watch);
	});
	const list = [...now.list];
	before.list.forEach((id, at) => {
		if (!now.list.includes(id)) list.splice(at, 0, id);
	});
	return { watches, list };
}
