import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '../atlas_test.ts';
import { readPublicPages, readTag } from './built_pages.ts';

const pages = readPublicPages();

test('every page has a picture of its own, and says how large it is', () => {
	const owners = new Map<string, string>();
	for (const [path, html] of pages) {
		const image = readTag(html, /<meta property="og:image" content="([^"]*)"/) ?? '';
		expect(image, path).toMatch(/^\/cards\/.*\.png$/);
		expect(owners.get(image), `${path} has the picture of another page`).toBeUndefined();
		owners.set(image, path);
		expect(existsSync(`build${image}`), `${path} -> ${image}`).toBe(true);
		const png = readFileSync(`build${image}`);
		for (const [name, offset] of [
			['width', 16],
			['height', 20],
		] as const) {
			const told = readTag(html, new RegExp(`og:image:${name}" content="(\\d+)"`));
			expect(Number(told), `${path} ${name}`).toBe(png.readUInt32BE(offset));
		}
		expect(readTag(html, /og:image:alt" content="([^"]+)"/), path).toBeTruthy();
	}
});

test('every page describes itself in words of its own', () => {
	const owners = new Map<string, string>();
	for (const [path, html] of pages) {
		const words = readTag(html, /<meta name="description" content="([^"]*)"/) ?? '';
		expect(owners.get(words), `${path}: ${words}`).toBeUndefined();
		owners.set(words, path);
	}
});

test('a picture is drawn: paper, ink and the map are in it', async ({ page }) => {
	await page.goto('/about/');
	const colors = await page.evaluate(async () => {
		const image = new Image();
		image.src = '/cards/sites/luexia-flower-sea.png';
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth;
		canvas.height = image.naturalHeight;
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		const counts: Record<string, number> = {};
		for (let at = 0; at < data.length; at += 4) {
			const color = `${data[at]},${data[at + 1]},${data[at + 2]}`;
			counts[color] = (counts[color] ?? 0) + 1;
		}
		return counts;
	});
	/** Panel, ink, accent, the tint of Xiangdong and the mark's theme, from `style/tokens.ts`. */
	for (const color of ['255,253,247', '34,48,43', '185,58,36', '239,231,218', '58,117,88']) {
		expect(colors[color] ?? 0, color).toBeGreaterThan(100);
	}
});
