/** The parts that compare come once a page rests, and only where something is followed at all. */

import { follow_marks } from './follow_marks.svelte.ts';

/** Call when the page rests. */
export function wakeFollowing(): void {
	if (!follow_marks.hasAny()) return;
	import('./following.svelte.ts').then(
		({ following }) => following.open(),
		() => {},
	);
}

/** A site is open: what is new of it is read. Follows the marks that it reads. */
export function readWhatIsOpen(id: string): void {
	if (!follow_marks.unread.has(id)) return;
	import('./following.svelte.ts').then(
		({ following }) => following.readSite(id),
		() => {},
	);
}
