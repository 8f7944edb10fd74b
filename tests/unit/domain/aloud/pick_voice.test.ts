import { expect, test } from 'vitest';
import { isOnlyRemote, pickVoice } from '../../../../src/lib/domain/aloud/pick_voice.ts';

const voice = (lang: string, localService = true, is_default = false) => ({
	...{ lang, localService },
	default: is_default,
});

test('a voice that sends the text to a server is never taken', () => {
	const remote = [voice('zh-CN', false, true), voice('en-GB')];
	expect(pickVoice(remote, 'zh-CN')).toBeNull();
	expect(isOnlyRemote(remote, 'zh-CN')).toBe(true);
	expect(isOnlyRemote(remote, 'en-GB')).toBe(false);
	expect(isOnlyRemote([], 'zh-CN')).toBe(false);
});

test('the country counts, then the default, and Cantonese only where nothing else is', () => {
	const [hong_kong, taiwan, android, apple] = [
		voice('zh-HK', true, true),
		voice('zh-TW'),
		voice('zh_CN_#Hans'),
		voice('cmn-Hans-CN', true, true),
	];
	expect(pickVoice([hong_kong!, taiwan!, android!], 'zh-CN')).toBe(android);
	expect(pickVoice([android!, apple!], 'zh-CN')).toBe(apple);
	expect(pickVoice([hong_kong!, taiwan!], 'zh-CN')).toBe(taiwan);
	expect(pickVoice([hong_kong!], 'zh-CN')).toBe(hong_kong);
	const [american, australian] = [voice('en-US'), voice('en-AU', true, true)];
	expect(pickVoice([american!, australian!], 'en-GB')).toBe(australian);
	expect(pickVoice([american!], 'zh-CN')).toBeNull();
});
