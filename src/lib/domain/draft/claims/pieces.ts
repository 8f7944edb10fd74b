/** 块 is said of money and of pieces: 20块 by a word of price or with 钱, 18块 of fields. */

import type { Figure } from '../../figures/figure.ts';

const PRICED =
	/(?:价|费|票|收入|收[取费]|工资|薪|补助|补贴|奖励?|租金?|[卖买花挣赚拿领省掏付给]|成本|利润|罚|每[斤亩人天月户]|一[斤亩斗]|现金|红包|押金)[^，。；]{0,8}$/;
const MONEY_AFTER = /^[余多]?(?:钱|[，。；、]?(?:一|每|\/)[斤亩人天月户个只头])/;
/** What stands in pieces. */
const PIECE =
	'(?:田|地|水面|鱼塘|菜园|牌|匾|碑|板|屏|砖|石|瓦|玻璃|展|场|区域|电池|木|布|蛋糕|糍粑|豆腐|肉|图斑|绿地|草坪)';
const PIECES_AFTER = new RegExp(`^[余多]?[^，。；、\\d]{0,5}?${PIECE}`);

function isSaidInPieces(text: string, { unit, end, unit_end }: Figure): boolean {
	return unit === 'CNY' && text.slice(end, unit_end).endsWith('块');
}

/** The figure as it counts pieces, where no word of price stands with it. */
export function readPieces(text: string, figure: Figure): Figure {
	if (!isSaidInPieces(text, figure)) return figure;
	const [before, after] = [text.slice(0, figure.start), text.slice(figure.unit_end)];
	const is_money = MONEY_AFTER.test(after) || (PRICED.test(before) && !PIECES_AFTER.test(after));
	return is_money ? figure : { ...figure, unit: null };
}

/** Figures elsewhere read every 块 as money: what is counted in pieces is asked, however plain. */
export function countsPieces(text: string, { unit, end, unit_end }: Figure): boolean {
	return unit === null && text.slice(end, unit_end).endsWith('块');
}
