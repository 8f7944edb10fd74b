import type { ByFront, FrontSources } from './by_front.ts';

export type LoadFront = () => Promise<ByFront>;

/** What answers of many regions comes with the first question of such a layout; a failure is tried again with the next one. */
export function lazyFront(sources: FrontSources): LoadFront {
	let front: Promise<ByFront> | null = null;
	return () => {
		front ??= import('./by_front.ts').then(({ ByFront: Answers }) => new Answers(sources));
		front.catch(() => (front = null));
		return front;
	};
}
