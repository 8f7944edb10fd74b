import { expect, test } from 'vitest';
import {
	nameKept,
	nameOpened,
	parseCacheName,
	sortVersions,
} from '../../../../src/lib/state/offline/cache_names.ts';

test('names read back', () => {
	expect(parseCacheName(nameOpened('17'))).toEqual({ kind: 'opened', set: '', version: '17' });
	expect(parseCacheName(nameKept('en-360322', '17'))).toEqual({
		kind: 'kept',
		set: 'en-360322',
		version: '17',
	});
	expect(parseCacheName(nameKept('zh', '17'))).toEqual({ kind: 'kept', set: 'zh', version: '17' });
	expect(parseCacheName('atlas-1764230000000')).toBeNull();
});

test('later versions come first, each once', () => {
	expect(sortVersions(['9', '100', '9', '20'])).toEqual(['100', '20', '9']);
});
