import { expect, test } from 'vitest';
import { match } from '../../../src/params/pages.ts';

test('the pages of a list are known by their addresses, with the slash that all pages end in', () => {
	for (const param of ['', 'page/2', 'page/2/', 'page/10/']) expect(match(param), param).toBe(true);
	for (const param of ['page', 'page/', 'page/0/', 'page/02/', 'page/2//', 'page/x/', 'site/']) {
		expect(match(param), param).toBe(false);
	}
});
