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

	it.each([
		['plain words', 'word '.repeat(2000)],
		['Chinese', '报'.repeat(2000)],
		['signs of two units', '𠀀😀'.repeat(1000)],
		['line breaks', '\n'.repeat(6000)],
	])('cuts a message that no address holds, between signs: %s', (_, body) => {
		const both = { email: 'a@example.org', repository: 'https://github.com/owner/name' };
		const long = { title: '更正建议', body };
		const [mail, issue] = listHandIns(long, long, both);
		const mailed = decodeURIComponent(/body=(.*)/.exec(mail!.href)![1]!).replaceAll('\r\n', '\n');
		const filed = new URL(issue!.href).searchParams.get('body')!;
		for (const [{ href, is_cut, is_short }, told, most] of [
			[mail!, mailed, 1900],
			[issue!, filed, 7000],
		] as const) {
			expect({ is_cut, is_short }).toEqual({ is_cut: true, is_short: false });
			expect(href.length).toBeLessThanOrEqual(most);
			// One more sign would not fit: none takes more than twelve.
			expect(href.length).toBeGreaterThan(most - 24);
			expect(told.endsWith('…')).toBe(true);
			expect(body.startsWith(told.slice(0, -1))).toBe(true);
			expect(told).not.toContain('\uFFFD');
		}
	});

	it('leaves the patch out first, and cuts only what is still too long', () => {
		const operator = { email: 'a@example.org', repository: 'https://gitlab.com/group/name' };
		const words = { title: 't', body: '报'.repeat(700) };
		const whole = { title: 't', body: `${words.body}\n${'+'.repeat(9000)}` };
		const [mail, issue] = listHandIns(whole, words, operator);
		expect(mail).toMatchObject({ is_short: true, is_cut: true });
		expect(issue).toMatchObject({ is_short: true, is_cut: false });
		expect(new URL(issue!.href).searchParams.get('issue[description]')).toBe(words.body);
	});
});
