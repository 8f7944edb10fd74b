/** SVG without text to PNG, by resvg as WebAssembly: the same on every machine that builds. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Stamp } from '../../style/card/card_tools.ts';

const program = readFileSync(
	createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
);
await initWasm(program);

/** Tells one painter from another: the same drawing may look otherwise by another. */
export const PAINTER = createHash('sha256').update(program).digest('hex');

/** In the SVG's own size. */
export function drawPng(svg: string): Uint8Array<ArrayBuffer> {
	const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
	const image = resvg.render();
	const png = Uint8Array.from(image.asPng());
	image.free();
	resvg.free();
	return png;
}

/** Keeps what it has drawn: the ground of a map is the same on most cards. */
export function buildStamp(): Stamp {
	const stamps = new Map<string, string>();
	return (svg, width, height) => {
		let stamp = stamps.get(svg);
		if (stamp === undefined) {
			const png = drawPng(
				`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`,
			);
			const data = Buffer.from(png).toString('base64');
			stamp = `<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
			stamps.set(svg, stamp);
		}
		return stamp;
	};
}
