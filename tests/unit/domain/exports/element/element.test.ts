import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';
import { describe, expect, it } from 'vitest';
import {
	formatElementCode,
	nameElement,
	type ElementPiece,
} from '../../../../../src/lib/domain/exports/element/element_code.ts';
import {
	buildElementSettings,
	formatElementScript,
} from '../../../../../src/lib/domain/exports/element/element_script.ts';

const city = { slug: 'nowhere', title: { zh: '无名项目地图', en: 'Nowhere Project Atlas' } };
const path = 'src/lib/components/embed/atlas_element.js';
const source = readFileSync(join(import.meta.dirname, '../../../../..', path), 'utf8');

describe('the element', () => {
	it.each([
		['nowhere', 'nowhere-atlas'],
		['2-rivers', 'atlas-2-rivers'],
	])('of the city %s is <%s>', (slug, expected) => {
		expect(nameElement({ slug })).toBe(expected);
	});

	it('has a script of one expression, small, that names the city and no other', () => {
		const script = formatElementScript(minifySync(path, source).code, buildElementSettings(city));
		expect(Buffer.byteLength(script)).toBeLessThan(3000);
		expect(script).toContain('"tag":"nowhere-atlas"');
		expect(script).not.toMatch(/\b(?:export|import)\b|https?:/);
		// It can be read as a plain script.
		expect(() => new Function(script)).not.toThrow();
	});

	const piece: ElementPiece = {
		tag: 'nowhere-atlas',
		kind: 'map',
		value: 'theme=water&status=complete',
		language: 'en',
		scheme: '',
		height: null,
		name: 'A <b> & "c"',
		script: 'https://atlas.example.org/embed/atlas.js',
		href: 'https://atlas.example.org/en/?theme=water&status=complete',
	};

	it('is pasted with its link, whatever stands in its words', () => {
		expect(formatElementCode(piece)).toBe(
			`<script src="https://atlas.example.org/embed/atlas.js" async></script>
<nowhere-atlas map="theme=water&amp;status=complete" lang="en"><a href="https://atlas.example.org/en/?theme=water&amp;status=complete">A &lt;b> &amp; &quot;c&quot;</a></nowhere-atlas>`,
		);
	});

	it('says only what differs from the usual', () => {
		expect(formatElementCode({ ...piece, value: '', scheme: 'dark', height: 300 })).toContain(
			'<nowhere-atlas map lang="en" scheme="dark" height="300">',
		);
	});
});
