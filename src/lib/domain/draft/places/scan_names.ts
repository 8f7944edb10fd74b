/** Names that are known before the page is read, where they stand in a text. */

import type { Span } from '../draft_page.ts';
import { isCommonWord } from './common_words.ts';
import type { Mention } from './mention.ts';
import type { NamedTarget, NameIndex } from './name_index.ts';
import { isOffice, isOrganisation } from './organisations.ts';
import { listWordStarts } from './segment.ts';

/** Names of units that are also common nouns. */
const NOUNS =
	/^(?:城区|矿区|郊区|新区|市区|新村|中心村|农村|乡村|全村|本村|古村|社区|街道|老街社区|经济开发区|高新区|开发区)$/;

/** Provinces whose name is also a direction beside a river, a lake or a hill. */
const DIRECTIONS = /^(?:[河湖海]南|[河湖海]北|[山海广]东|[山广]西|海西|江[东南西]|云南)$/;

export function scanNames(text: string, { start, end }: Span, index: NameIndex): Mention[] {
	const mentions: Mention[] = [];
	const words = listWordStarts(text.slice(start, end));
	for (let at = start; at < end;) {
		const match = index.find(text, at, end);
		const mention = match && judge(text, at, match.length, match.found, end, index);
		if (mention && !isInsideWord(mention, words, start, index)) {
			mentions.push(mention);
			at = mention.span.end;
		} else at++;
	}
	return mentions.filter((mention) => isSupported(mention, mentions, text, index));
}

function judge(
	text: string,
	at: number,
	length: number,
	all: NamedTarget[],
	limit: number,
	index: NameIndex,
): Mention | null {
	const name = text.slice(at, at + length);
	const after = text.slice(at + length, Math.min(limit, at + length + 18));
	const before = text.slice(Math.max(0, at - 6), at);
	const found = all.filter((one) => fits(one, name, before, after, index));
	if (found.length === 0) return null;
	const order = ['whole', 'alias', 'short', 'doubtful'];
	const form = found
		.map((one) => one.form)
		.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))[0]!;
	const best = found.filter((one) => one.form === form || form === 'alias' || one.form === 'alias');
	return {
		span: { start: at, end: at + length },
		name,
		level: best[0]!.target.level,
		form,
		found: best,
		is_nested: false,
	};
}

function fits(
	{ form, target }: NamedTarget,
	name: string,
	before: string,
	after: string,
	index: NameIndex,
): boolean {
	const { code, level } = target;
	if (code === null || form === 'doubtful') return true;
	const is_high = level === 'province' || level === 'city' || level === 'county';
	if (is_high && isOffice(after)) return false;
	if (form === 'whole' || form === 'alias') {
		if (NOUNS.test(name)) return false;
		if (level === 'village' && /^[级庄]/.test(after)) return false;
		if (level === 'village' && name.length < 3 && !index.isInCity(code)) return false;
		return !((level === 'province' || level === 'city') && isOrganisation(after));
	}
	if (isOrganisation(after)) return false;
	if (
		DIRECTIONS.test(name) &&
		(/[运沿大小新老长江湖山西东南北]$/.test(before) ||
			/^(?:岸|麓|路|侧|面|坡|部|街|大道)/.test(after))
	)
		return false;
	if (/^(?:路|街|大道|大厦|酒店|小区|花园|广场)/.test(after)) return false;
	return true;
}

/** A short name of a far county, or one that is a word too, needs the whole one, its unit before it, or others of its kind beside it. */
function isSupported(
	mention: Mention,
	all: readonly Mention[],
	text: string,
	index: NameIndex,
): boolean {
	if (mention.form !== 'short') return true;
	const targets = mention.found.map(({ target }) => target);
	const is_far = targets.every(({ code }) => code!.length === 6 && !index.isNear(code!));
	const is_word = isCommonWord(mention.name);
	if (!is_far && !is_word) return true;
	if (!is_word && targets.some((target) => text.includes(target.name))) return true;
	const { start, end } = mention.span;
	const parent = all.find(({ span }) => span.end === start);
	if (
		parent?.found.some((one) =>
			targets.some(({ code }) => one.target.code !== null && code!.startsWith(one.target.code)),
		)
	)
		return true;
	if (is_far && is_word) return false;
	const beside = all.filter(
		({ span, form }) =>
			form !== 'suffix' &&
			((span.end + 1 === start && /[、—和与到至]/.test(text[span.end]!)) ||
				(span.start === end + 1 && /[、—和与到至]/.test(text[end]!))),
	);
	if (beside.length > 0) return true;
	return !is_far && isSpokenOfAsPlace(text, start, end);
}

/** 走进莲花的…: said as of a place on both sides. */
function isSpokenOfAsPlace(text: string, start: number, end: number): boolean {
	return (
		/(?:^|[在到从赴往来进、—，。])$/.test(text.slice(Math.max(0, start - 1), start)) &&
		/^(?:境内|县城|全县|各地|大地|人民|等地|老区|经济|、|—|，|。|的)/.test(text.slice(end, end + 2))
	);
}

/** 范县 of 示范县: a far unit whose name begins in the middle of a word. */
function isInsideWord(
	{ span, found }: Mention,
	words: readonly number[],
	first: number,
	index: NameIndex,
): boolean {
	const at = span.start - first;
	if (words[at] === at) return false;
	return found.every(
		({ target: { code } }) => code !== null && code.length === 6 && !index.isNear(code),
	);
}
