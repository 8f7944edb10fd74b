import type { WatchSummary } from '$lib/domain/watch/compare_watches.ts';

const STORAGE_KEY = 'following';
const NOTHING: ReadonlySet<string> = new Set();

/** What every page shows of following, without the parts that compare. */
class FollowMarks {
	/** Sites with something new. */
	unread: ReadonlySet<string> = $state.raw(NOTHING);
	/** What is followed (`keyTarget`), and the sites on the list. */
	followed: ReadonlySet<string> = $state.raw(NOTHING);
	kept: ReadonlySet<string> = $state.raw(NOTHING);
	/** null where there is nothing to say at the top of the map. */
	notice: WatchSummary | null = $state.raw(null);

	/** Something is followed or kept on this device, as far as a word in its storage tells. */
	hasAny(): boolean {
		try {
			return localStorage.getItem(STORAGE_KEY) !== null;
		} catch {
			return false;
		}
	}

	/** What is kept elsewhere, said here in a word, so that other pages need not look. */
	remember(has_any: boolean): void {
		try {
			if (has_any) localStorage.setItem(STORAGE_KEY, 'yes');
			else localStorage.removeItem(STORAGE_KEY);
		} catch {
			// Storage is closed to us: nothing is kept either.
		}
	}
}

export const follow_marks = new FollowMarks();
