import { MOST_LETTERS, WATCH_RADIUS_M } from '$lib/domain/watch/watch.ts';
import {
	WATCH_FILE_VERSION,
	type Expected,
	type WatchProblem,
} from '$lib/domain/watch/watch_file.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** Where a file is wrong, and what should stand there. `city`: its code. */
export function describeProblem({ path, expected }: WatchProblem, city: number): string {
	const words: Record<Expected, () => string> = {
		json: m.watchfile_is_json,
		format: m.watchfile_is_format,
		version: () => m.watchfile_is_version({ version: WATCH_FILE_VERSION }),
		city: () => m.watchfile_is_city({ code: city }),
		list: m.watchfile_is_list,
		object: m.watchfile_is_object,
		kind: m.watchfile_is_kind,
		text: () => m.watchfile_is_text({ most: MOST_LETTERS }),
		id: m.watchfile_is_id,
		day: m.watchfile_is_day,
		center: m.watchfile_is_center,
		radius: () => m.watchfile_is_radius({ least: WATCH_RADIUS_M[0], most: WATCH_RADIUS_M[1] }),
		township: m.watchfile_is_township,
		district: m.watchfile_is_district,
	};
	return m.watchfile_problem({ path: path || m.watchfile_whole(), expected: words[expected]() });
}
