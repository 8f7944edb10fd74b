/** Traditional forms and variants of print of the signs that the atlas uses. Runs at build time: the tables are large. */

import { Converter } from 'opencc-js';

/** Printers' forms that the tables leave as they are. */
const PRINTED = '汚污淸清靑青眞真鐡铁両两窰窑隄堤墖塔衞卫髙高戸户';

/** Blocks of signs in use: the basic one and extension A. */
const BLOCKS = [
	[0x3400, 0x4dbf],
	[0x4e00, 0x9fff],
] as const;

/**
 * Each sign that `texts` do not have, before the one they have for it. Signs of the texts themselves stay what they are: 绿 and 渌 are
 * two rivers.
 */
export function listVariants(texts: readonly string[]): string {
	const used = new Set(texts.join('').match(/\p{Script=Han}/gu));
	const converters = (['t', 'hk', 'tw', 'jp'] as const).map((from) =>
		Converter({ from, to: 'cn' }),
	);
	const pairs = new Map<string, string>();
	for (const [first, last] of BLOCKS) {
		for (let code = first; code <= last; code++) {
			const sign = String.fromCodePoint(code);
			if (used.has(sign)) continue;
			const meant = converters.map((convert) => convert(sign)).find((one) => used.has(one));
			if (meant !== undefined) pairs.set(sign, meant);
		}
	}
	for (const [sign, meant] of PRINTED.match(/../gu)!.map((pair) => [...pair] as [string, string])) {
		if (!used.has(sign) && used.has(meant)) pairs.set(sign, meant);
	}
	return [...pairs].flat().join('');
}
