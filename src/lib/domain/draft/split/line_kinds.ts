/** What a line of a page is, by itself. */

import type { DraftLine, DraftPage } from '../draft_page.ts';
import { NO_CHARACTER } from '../read/build_page.ts';
import { findTailCredits, readCredits } from './credits.ts';

export type LineKind =
	| 'masthead'
	| 'staff'
	| 'running'
	| 'jump'
	| 'menu'
	| 'credits'
	| 'caption'
	| 'heading'
	| 'body';

/** A line with what is known of it. */
export type KindLine = DraftLine & {
	kind: LineKind;
	/** Its text in the shadow, which spans index. */
	shadow: string;
	/** The shadow with the line's white space, which tells two names from one. */
	spaced: string;
	/** Ends as a sentence ends. */
	is_ended: boolean;
};

const DATE =
	/(?:\d{4}|[〇零一二三四五六七八九]{4})年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月/;
const PAGE = /第?[\dA-D一二三四五六七八九十]{1,3}版|版次|星期[一二三四五六日天]/;
const STAFF =
	/^[□■●◆◎▲★☆]?(?:本版|本期|今日|[一二三四五六七八九十\d]{1,2}版)?(?:执行|值班|责任|首席|见习)?(?:(?<=值班)(?:主任|总编辑?|副总编|领导)|主编|编辑|责编|美编|校对|版式|组版|版面|审读|检校|统筹|策划|监制|总值班|值班编委|电子信箱|邮箱|投稿邮箱|新闻热线|热线|电话|传真|网址|地址|邮编|国内统一|统一刊号|印刷|零售价|定价)(?:[：:/\s]|设计|信箱|电话|热线|[\u3400-\u9fff]{2,3}(?=美编|美术|校对|版式|版面|审读|编辑|责任编辑|责编|主编|$))/;
const NUMBER =
	/^(?:[A-D]?\d{1,2}版?[\u3400-\u9fff]{2}|[第]?[\dA-D]{1,3}版?|第?[一二三四五六七八九十]{1,3}版|[—\-·]?\d{1,3}[—\-·]?)$/;
const PAPER =
	/^[\u3400-\u9fff]{2,8}(?:日报|晚报|时报|晨报|商报|早报|周报|快报|报|晚讯|晨讯|新讯|时讯|周刊)$/;
const JUMP = /^[（(]?(?:[下转]转|上接|紧接|转)第?.{1,6}版.{0,16}[）)]?$/;
const FOOT =
	/版权所有|未经授权|不得转载|备案?号|ICP|Copyright|All Rights|上一[篇版期]|下一[篇版期]|返回目录|往期回顾|版面导航|放大缩小默认|PDF版/i;
const COLUMN =
	/^[\u3400-\u9fff·\s]{0,6}(?:速递|速览|要闻|短讯|简讯|图片新闻|快讯|短波|集锦|传真|掠影|万花筒|新闻|动态|看点|播报|资讯|县区|区县|综合|专版|民生|经济|社会)$/;
const CAPTION =
	/^(?:[▲△▼▽↑↓←→◀▶◄►①-⑩■●]\s*)?(?:图[为①-⑩一二三四12345]|[上下左右本题][图](?=[为：:，是\s一-龥])|图片说明|资料图|俯瞰图)|^[▲△▼↑↓←→◀▶]/u;

/** First lines are indented, and narrow signs make a line longer: full lines differ by so much. */
export const RAGGED = 4;

/** Titles have at most this many characters in a line. */
const LONGEST_TITLE = 34;

/** `width`: of a full line where the page breaks lines anywhere, null where a paragraph is one line. */
export function nameLines(page: DraftPage, width: number | null): KindLine[] {
	const indented = page.lines.filter(
		({ span, is_indented }) => is_indented && span.end - span.start > LONGEST_TITLE,
	).length;
	const long = page.lines.filter(({ span }) => span.end - span.start > LONGEST_TITLE).length;
	const has_indents = width === null && long > 1 && indented > long * 0.6;
	const lines = page.lines.map((line, at): KindLine => {
		const shadow = page.shadow.slice(line.span.start, line.span.end);
		const is_ended =
			/[。！？…；][”’』」）]?$|[。！？]$/.test(shadow) ||
			findTailCredits(spaceOut(line.text, shadow)) !== null;
		const spaced = spaceOut(line.text, shadow);
		return {
			...line,
			shadow,
			spaced,
			is_ended,
			kind: nameLine({ ...line, text: spaced }, shadow, { at, width, has_indents }),
		};
	});
	return lines.map((line, at) => reviseItems(line, at, lines));
}

/** An office that signs a notice below its text. */
const OFFICE =
	/^[\u3400-\u9fff]{3,18}(?:局|委员会|委|办公室|政府|公司|银行|中心|协会|集团|管理处|指挥部|大队)$/;

export function isOffice(shadow: string): boolean {
	return OFFICE.test(shadow);
}

/** 县区短波 in the middle of a page, with texts right below it. */
function isShortReports(line: KindLine, at: number, lines: readonly KindLine[]): boolean {
	const next = lines[at + 1];
	return (
		line.shadow.length > 2 &&
		lines.slice(0, at).some(({ kind }) => kind === 'body') &&
		next?.kind === 'body' &&
		next.shadow.length > 24
	);
}

const ITEM = /^[▲△■●◆★□]/u;

/** ▲ before each of several short reports under 简讯 makes no captions of them, and the word is then their title. */
function reviseItems(line: KindLine, at: number, lines: readonly KindLine[]): KindLine {
	const is_plain = line.kind === 'heading' || line.kind === 'body' || line.kind === 'credits';
	if (
		is_plain &&
		isRow(line.spaced) &&
		[lines[at - 1], lines[at + 1]].some((one) => one && isRow(one.spaced))
	)
		return { ...line, kind: 'body', is_ended: true };
	if (isItem(line) && (isItem(lines[at - 1]) || isItem(lines[at + 1])))
		return { ...line, kind: 'body' };
	const before = lines[at - 1];
	const is_signed = before?.kind === 'body' && before.is_ended && line.gap_before === 0;
	if (line.kind === 'heading' && is_signed && isOffice(line.shadow))
		return { ...line, kind: 'credits' };
	if (line.kind === 'running' && isColumnHead(line.shadow) && isShortReports(line, at, lines))
		return { ...line, kind: 'heading' };
	const is_head =
		line.kind === 'running' &&
		COLUMN.test(line.shadow) &&
		isItem(lines[at + 1]) &&
		isItem(lines[at + 2]);
	return is_head ? { ...line, kind: 'heading' } : line;
}

/** A row of a table: three cells or more with wide gaps between them, and no sentence. */
export function isRow(spaced: string): boolean {
	if (/[。！？；]/.test(spaced)) return false;
	const cells = spaced.trim().split(/\u3000+/u).length;
	if (cells > 3 && /\d/.test(spaced) && !/，/.test(spaced)) return true;
	return (
		spaced
			.trim()
			.split(/[\s\u3000]{2,}|\t|[|｜│┃]/u)
			.filter((cell) => cell.trim() !== '').length > 2
	);
}

/** 简讯, 短波: above several short reports. */
export function isColumnHead(shadow: string): boolean {
	const bare = shadow.replace(/^[【［[]|[】］\]]$/g, '');
	return bare.length <= 8 && COLUMN.test(bare);
}

function isItem(line: KindLine | undefined): boolean {
	return (
		line !== undefined &&
		ITEM.test(line.shadow) &&
		line.shadow.length > 24 &&
		!/图[为：]|摄[）)]?$/.test(line.shadow)
	);
}

type Setting = { at: number; width: number | null; has_indents: boolean };

function nameLine(line: DraftLine, shadow: string, { at, width, has_indents }: Setting): LineKind {
	const length = shadow.length;
	if (line.role === 'link') return 'menu';
	if (NUMBER.test(shadow)) return 'running';
	if (
		length <= 60 &&
		DATE.test(shadow) &&
		(PAGE.test(shadow) || (at < 6 && length <= 24)) &&
		!/[，。！？]/.test(shadow)
	)
		return 'masthead';
	if (at < 5 && length <= 14 && /第[\dA-D一二三四五六七八九十]{1,3}版/.test(shadow))
		return 'masthead';
	if (STAFF.test(shadow) && length <= 90 && !/。/.test(shadow)) return 'staff';
	if (FOOT.test(shadow) && length <= 60) return 'staff';
	if (PAPER.test(shadow) && length <= 10 && at < 8) return 'masthead';
	if (JUMP.test(shadow)) return 'jump';
	if (line.role === 'caption' || CAPTION.test(shadow)) return 'caption';
	if (readCredits(line.text) && length <= 40) return 'credits';
	if (/^[（(].*[）)]$/u.test(line.text) && readCredits(line.text.slice(1, -1), true))
		return 'credits';
	if (line.role === 'heading') return COLUMN.test(shadow) && length <= 8 ? 'running' : 'heading';
	if (!isTitleLike(line, shadow, width, has_indents)) return 'body';
	return COLUMN.test(shadow) && length <= 8 ? 'running' : 'heading';
}

function isTitleLike(
	line: DraftLine,
	shadow: string,
	width: number | null,
	has_indents: boolean,
): boolean {
	const length = shadow.length;
	if (length > LONGEST_TITLE || /[，、；：,]$/.test(shadow) || /。/.test(shadow)) return false;
	if (width !== null && length >= width - RAGGED) return false;
	if (/^[，。、；：！？）”]/.test(shadow)) return false;
	if (!/[！？…]$|[！？]”$/.test(shadow)) return !(has_indents && line.is_indented && length > 24);
	if (has_indents) return !line.is_indented;
	return line.gap_before > 0 && width === null && length <= 24 && !/^[“"]/.test(shadow);
}

/** A full line's length where most lines end in the middle of a sentence at about the same length; null for whole paragraphs. */
export function measureWidth(page: DraftPage): number | null {
	const lengths = page.lines.map(({ span }) => span.end - span.start);
	const counts = new Map<number, number>();
	for (const length of lengths) {
		if (length < 9 || length > 60) continue;
		for (let near = length - 2; near <= length + 2; near++)
			counts.set(near, (counts.get(near) ?? 0) + 1);
	}
	const [width, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
	const open = page.lines.filter(
		({ span }) =>
			Math.abs(span.end - span.start - width) <= 2 &&
			!/[。！？]$/.test(page.shadow.slice(span.start, span.end)),
	).length;
	const longer = lengths.filter((length) => length > width + 6).length;
	const is_broken = count >= 6 && count > lengths.length * 0.4 && open > count * 0.6;
	return is_broken && longer < count * 0.25 ? width : null;
}

/** The shadow's characters with the white space that stands between the printed ones. */
function spaceOut(text: string, shadow: string): string {
	let at = 0;
	return [...text].map((sign) => (NO_CHARACTER.test(sign) ? sign : (shadow[at++] ?? ''))).join('');
}
