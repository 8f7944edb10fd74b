import { expect, test } from 'vitest';
import { placeSite } from '../../../../../src/lib/domain/draft/accept/place_site.ts';

const name = { zh: '试验镇', en: 'Trial Town' };
const town = {
	id: '360302101',
	geometry: null,
	properties: { name, district: 360302, source: null, radius_m: null, seat_precision_m: null },
};
const world = {
	city: { code: 360300, name },
	districts: [],
	townships: [town],
	places: [],
} as never;

test('a unit without a known position is named, not told as no word of where', () => {
	const place = (code: string | null) =>
		placeSite({ placement: { class: 'area', code } } as never, world).placement;
	expect(place('360302101')).toMatchObject({ class: 'unplaced' });
	expect(place('360302101').basis.en).toContain('Trial Town');
	expect(place(null).basis.en).toContain('does not say');
});
