import type { Localized } from '../../../schema/localized.ts';
import type { CorrectionKind } from '../correction_kind.ts';
import { listRests } from '../ground.ts';
import { buildTexts } from './texts.ts';

const PARTS = {
	title: { zh: '标题', en: 'title' },
	lead: { zh: '导语', en: 'lead' },
	season: { zh: '时节', en: 'season' },
} as const satisfies Record<string, Localized>;

const STOP_PARTS = {
	text: { zh: '本站文字', en: 'text of this stop' },
	travel: { zh: '去下一站', en: 'way to the next stop' },
} as const satisfies Record<string, Localized>;

/** Of `list`, but the one that is open. */
function listOthers(
	list: Readonly<Record<string, Localized>>,
	id: string,
	but: string,
): { of: string; what: Localized }[] {
	return Object.entries(list)
		.filter(([part]) => part !== but)
		.map(([part, what]) => ({ of: `tour:${id}/${part}`, what }));
}

/** `tour/title`, `tour/lead`, `tour/season`; of a stop `tour/stop/text`, `tour/stop/travel`. */
export const tour_kind: CorrectionKind = {
	find(id, ground) {
		const [tour_id = '', ...rest] = id.split('/');
		const part = rest.pop() ?? '';
		const entry = ground.geo.tours.find(({ value }) => value.id === tour_id);
		if (!entry) return null;
		const tour = entry.value;
		const subject = { kind: 'tour', id: tour_id } as const;
		const about = { entry, name: tour.title, subject, input: 'text' } as const;
		if (rest.length === 0) {
			if (!Object.hasOwn(PARTS, part)) return null;
			const key = part as keyof typeof PARTS;
			return buildTexts({
				...{ ...about, path: [key], words: tour[key], what: PARTS[key] },
				page: { kind: 'tour', id: tour_id },
				beside: listOthers(PARTS, tour_id, part),
			});
		}
		const at = tour.stops.findIndex((stop) => stop.id === rest.join('/'));
		const stop = tour.stops[at];
		if (!stop || !Object.hasOwn(STOP_PARTS, part)) return null;
		const key = part as keyof typeof STOP_PARTS;
		const words = stop[key];
		if (!words) return null;
		const told = Object.entries(STOP_PARTS).filter(
			([name]) => stop[name as keyof typeof STOP_PARTS],
		);
		return buildTexts({
			...{ ...about, path: ['stops', at, key], words, what: STOP_PARTS[key] },
			page: { kind: 'tour', id: tour_id, at: stop.id },
			rests: listRests(stop.excerpt, ground),
			beside: listOthers(Object.fromEntries(told), `${tour_id}/${stop.id}`, part),
		});
	},
};
