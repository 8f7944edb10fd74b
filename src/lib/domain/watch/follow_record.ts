/** All that following keeps on a device, in one record of the browser's database that pages and the worker share. */

import type { Following } from './watch_file.ts';

/** Of the database `following`. */
export const FOLLOW_STORE = 'kept';
export const FOLLOW_KEY = 'all';

/** Of the worker's own look at the news, and of what it shows. */
export const NOTICE_TAG = 'following';

/** What the worker says, in the language of the page that asked for it; `#` stands for a number. */
export type NoticeWords = {
	title: string;
	sure: string;
	possible: string;
	/** Addresses below the origin: of the page, a picture, and the folder of the data. */
	href: string;
	icon: string;
	data: string;
};

/** What the worker asks an open page when a notice is pressed, with a port for the answer: an address below the origin. */
export type OpenPage = { open: string };

export type FollowRecord = Following & {
	/** Sites that the search found for a watch of words, by its id: the worker has no search. */
	found: Readonly<Record<string, readonly string[]>>;
	/** New entries of which the notice on the map was put away. */
	dismissed: readonly string[];
	/** New entries that the worker has told of. */
	told: readonly string[];
	/** null while the reader wants no notices of the device. */
	notices: NoticeWords | null;
};

export const EMPTY_RECORD: FollowRecord = {
	...{ watches: [], list: [], found: {} },
	...{ dismissed: [], told: [], notices: null },
};
