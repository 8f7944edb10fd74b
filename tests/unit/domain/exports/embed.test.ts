import { describe, expect, it } from 'vitest';
import { buildOembed, formatIframe } from '../../../../src/lib/domain/exports/embed.ts';

const frame = { src: 'https://a.example/x/?a=1&b=2', title: 'A "B" <C>', width: 640, height: 480 };

describe('formatIframe', () => {
	it('escapes what stands in attributes, loads lazily and tells nothing about the page', () => {
		const html = formatIframe(frame);
		expect(html).toContain('src="https://a.example/x/?a=1&amp;b=2"');
		expect(html).toContain('title="A &quot;B&quot; &lt;C>"');
		expect(html).toContain('loading="lazy"');
		expect(html).toContain('referrerpolicy="no-referrer"');
	});
});

describe('buildOembed', () => {
	it('has what oEmbed 1.0 asks of the type rich', () => {
		const answer = buildOembed(frame, { name: 'Atlas', url: 'https://a.example/' });
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 480 });
		expect(answer['html']).toBe(formatIframe(frame));
	});
});
