import { describe, expect, it } from 'vitest';
import { height_here } from '../../../../src/lib/domain/here/height_here.ts';
import type { HereHeight } from '../../../../src/lib/domain/here/here.ts';

const credit = { zh: '© 虚构', en: '© Invented' };
const tell = (height?: HereHeight) =>
	height_here.answer([113.85, 27.6], {
		districts: [],
		townships: [],
		sites: [],
		own: null,
		drawings: null,
		...(height && { height }),
	});

describe('the height of a point', () => {
	it('is told with its grid and how exact it is', () => {
		const part = tell({ metres: 127.6, step_m: 67.7, accuracy_m: 4, credit });
		expect(part?.notes[0]).toEqual({
			zh: '约128米（每68米一个高程值；数据注明的高程精度为±4米）',
			en: 'about 128 m (one height every 68 m; exact to ±4 m by its source)',
		});
		expect(part?.notes[1]?.en).toContain('© Invented');
	});

	it('says where nobody said how exact it is, and where there is none', () => {
		const unsaid = tell({ metres: -3, step_m: 67.7, accuracy_m: null, credit });
		expect(unsaid?.notes[0]?.en).toBe(
			'about -3 m (one height every 68 m; how exact it is, its source does not say)',
		);
		expect(tell({ metres: null, step_m: 0, accuracy_m: 4, credit })?.notes[0]?.zh).toBe(
			'本图的地形数据不包括这一点。',
		);
		expect(tell()).toBeNull();
	});
});
