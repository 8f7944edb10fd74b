import { describe, expect, it } from 'vitest';
import { listHandIns } from '../../../../src/lib/domain/suggest/hand_in.ts';

const message = { title: '位置建议 & more', body: 'line 1\nline 2 +1' };
const short = { title: 't', body: 'short' };

describe('listHandIns', () => {
	it('offers nothing where the operator set nothing', () => {
		expect(listHandIns(message, short, { email: '', repository: '' })).toEqual([]);
	});

	it('fills in a mail and an issue that read back as they were', () => {
		const [mail, issue] = listHandIns(message, short, {
			email: 'a@example.org',
			repository: 'https://github.com/owner/name',
		});
		const url = new URL(mail!.href);
		expect(url.protocol).toBe('mailto:');
		expect(url.pathname).toBe('a@example.org');
		expect(decodeURIComponent(/subject=([^&]*)/.exec(mail!.href)![1]!)).toBe(message.title);
		expect(decodeURIComponent(/body=(.*)/.exec(mail!.href)![1]!)).toBe('line 1\r\nline 2 +1');
		const form = new URL(issue!.href);
		expect(form.pathname).toBe('/owner/name/issues/new');
		expect(form.searchParams.get('title')).toBe(message.title);
		expect(form.searchParams.get('body')).toBe(message.body);
	});

	it('speaks GitLab', () => {
		const [issue] = listHandIns(message, short, {
			email: '',
			repository: 'https://gitlab.com/group/name',
		});
		const url = new URL(issue!.href);
		expect(url.pathname).toBe('/group/name/-/issues/new');
		expect(url.searchParams.get('issue[description]')).toBe(message.body);
	});

	it('leaves out what does not fit, and says so', () => {
		const long = { ...message, body: '补'.repeat(400) };
		const [mail, issue] = listHandIns(long, short, {
			email: 'a@example.org',
			repository: 'https://github.com/owner/name',
		});
		expect(mail).toMatchObject({ is_short: true });
		expect(mail!.href).toContain('body=short');
		expect(issue).toMatchObject({ is_short: false });
	});
});
