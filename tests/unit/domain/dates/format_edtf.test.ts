import { expect, test } from 'vitest';
import { formatEdtf } from '../../../../src/lib/domain/dates/format_edtf.ts';

test.each([
	['2023', '2023年', '2023'],
	['2023-11', '2023年11月', 'November 2023'],
	['2023-11-29', '2023年11月29日', '29 November 2023'],
	['2023~', '约2023年', 'about 2023'],
	['2023-11?', '约2023年11月', 'about November 2023'],
	['2021-10/..', '2021年10月以来', 'since October 2021'],
	['../2023', '2023年及以前', 'up to 2023'],
	['2023-01/2023-09', '2023年1月至2023年9月', 'January 2023 to September 2023'],
	['2023-35', '2023年第三季度', 'third quarter of 2023'],
	['2023-40', '2023年上半年', 'first half of 2023'],
	['2023-37', '2023-37', '2023-37'],
	['202X', '202X', '202X'],
	['../..', '', ''],
])('%s', (text, zh, en) => {
	expect(formatEdtf(text, 'zh')).toBe(zh);
	expect(formatEdtf(text, 'en')).toBe(en);
});
