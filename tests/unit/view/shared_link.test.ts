import { expect, it } from 'vitest';
import links from '../../fixtures/links.json' with { type: 'json' };
import { cleanLink } from '../../../src/lib/view/shared_link.ts';

const home = 'https://example.org/atlas/en/';

it.each([
	['?site=a&from=singlemessage&isappinstalled=0&clicktime=1', '?site=a'],
	['?from=timeline', ''],
	['?utm_source=x&theme=water&fbclid=1&spm=2', '?theme=water'],
	['?theme=water&amp;status=complete&amp;from=groupmessage', '?theme=water&status=complete'],
	['?theme=water&theme=ecology', '?theme=water&theme=ecology'],
	['plan/brief/?sites=a,b&crs=gk114&share_token=x', 'plan/brief/?sites=a,b&crs=gk114'],
	['articles/x/?from=timeline#e-2', 'articles/x/#e-2'],
	['?site=a#wechat_redirect', '?site=a'],
])('%s is shared as %s', (opened, shared) => {
	expect(cleanLink(home + opened)).toBe(home + shared);
});

it.each(links)('$search stays as it is', ({ search }) => {
	expect(cleanLink(home + search)).toBe(home + search);
});
