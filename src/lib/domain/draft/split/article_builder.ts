import { listSentences } from '../../language/chinese_sentences.ts';
import type { DraftArticle } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import type { Block } from './build_blocks.ts';
import { countLength } from './count_length.ts';
import type { Credits } from './credits.ts';
import type { Heading } from './decide_headings.ts';
import { chooseQuotes } from './quotes.ts';

type Tail = { credits: Credits; length: number } | null;

/** What kind of piece it is stands below the title: 某地城市更新见闻. */
const GENRE =
	/[\u4e00-\u9fff]{3}(?:见闻|纪实|侧记|观察|综述|掠影|走笔|纪事|扫描|透视|速写|手记|札记|小记)$/;

/** A line above the title ends like this. */
const KICKER = /(?:——|—|：|，)$/;

/** ▲ before a caption, ● before an item of a list: signs of the layout, no words of the text. */
function countOrnaments({ shadow }: Block): number {
	return /^[□■●◆◎▲△▼▽★☆※◀▶◄►↑↓←→]+/u.exec(shadow)?.[0].length ?? 0;
}

/** Gathers the parts of one article. */
export class ArticleBuilder {
	readonly blocks: Block[] = [];
	#kind: DraftArticle['kind'] = 'report';
	#kicker: Block | null = null;
	#title: Block | null = null;
	#subtitle: Block | null = null;
	#subheads: Block[] = [];
	#paragraphs: { block: Block; span: Span }[] = [];
	#leftovers: Span[] = [];
	#credits: Credits | null = null;
	#where: 'front' | 'head' | 'end' | null = null;
	#doubts: string[] = [];

	/** Nothing but headings. */
	get is_bare(): boolean {
		return this.#paragraphs.length === 0;
	}
	/** Signed at its end: what follows is another's. */
	get is_closed(): boolean {
		return this.#where === 'end' || this.#kind === 'caption';
	}
	get has_front_credits(): boolean {
		return this.#where === 'front' || this.#where === 'head';
	}
	get last_paragraph(): Block | null {
		return this.#paragraphs.at(-1)?.block ?? null;
	}

	/** What makes it unsure where it begins or ends. */
	doubt(why: string): void {
		this.#doubts.push(why);
	}

	setHeadings({ blocks, certain, why }: Heading): void {
		this.blocks.push(...blocks);
		if (!certain) this.#doubts.push(`title: ${why}`);
		const lines = [...blocks];
		const dashed = lines.findIndex(({ shadow }) => /^—|^一一/.test(shadow));
		if (dashed > 0) this.#subtitle = lines.splice(dashed, 1)[0]!;
		const [first, second] = lines;
		if (
			lines.length === 2 &&
			((second!.shadow.length > 20 && first!.shadow.length <= 18) ||
				(GENRE.test(second!.shadow) && !GENRE.test(first!.shadow))) &&
			this.#subtitle === null
		) {
			this.#title = first!;
			this.#subtitle = second!;
			return;
		}
		const largest = Math.min(...lines.map(({ level }) => level ?? 9));
		const ranked =
			largest < 9 ? lines.findIndex(({ level }) => level === largest) : lines.length - 1;
		const is_marked = largest < 9 || this.#subtitle !== null || KICKER.test(lines[0]!.shadow);
		if (lines.length > 1 && !is_marked)
			this.#doubts.push('title: nothing says which of the lines is the title');
		this.#title = lines[ranked]!;
		this.#kicker = lines[ranked - 1] ?? null;
		this.#subtitle ??= lines[ranked + 1] ?? null;
		for (const block of lines) {
			if (![this.#title, this.#kicker, this.#subtitle].includes(block))
				this.#leftovers.push(block.span);
		}
	}

	addSubheads({ blocks, certain, why }: Heading): void {
		this.blocks.push(...blocks);
		this.#subheads.push(...blocks);
		if (!certain) this.#doubts.push(`subhead: ${why}`);
	}

	/** Returns whether the names were taken: a text has one line of them. */
	setCredits(credits: Credits, block: Block): boolean {
		this.blocks.push(block);
		if (this.#credits !== null) {
			if (this.#where !== 'end') this.#where = 'end';
			this.#leftovers.push(block.span);
			return true;
		}
		this.#credits = credits;
		this.#where = this.is_bare ? 'front' : 'end';
		return true;
	}

	addParagraph(block: Block, tail: Tail, head: Credits | null, is_dispatch: boolean): void {
		const length = tail ? countLength(block.spaced.slice(-tail.length)) : 0;
		this.blocks.push(block);
		this.#paragraphs.push({
			block,
			span: { start: block.span.start + countOrnaments(block), end: block.span.end - length },
		});
		if (head && is_dispatch && this.#credits === null) {
			this.#credits = head;
			this.#where = 'head';
		}
		if (!tail) return;
		if (this.#credits === null) this.#credits = tail.credits;
		else this.#leftovers.push({ start: block.span.end - length, end: block.span.end });
		this.#where = 'end';
	}

	setCaption(block: Block, tail: Tail): void {
		this.#kind = 'caption';
		this.addParagraph(block, tail, null, false);
	}

	/** The paragraph above a photographer's name: a caption of its own, or all that this is. */
	takeCaption(block: Block): ArticleBuilder {
		const is_all = this.#paragraphs.length === 1 && this.#title === null;
		if (is_all) {
			this.#kind = 'caption';
			return this;
		}
		const at = this.#paragraphs.findIndex((one) => one.block === block);
		this.#paragraphs.splice(at, 1);
		this.blocks.splice(this.blocks.indexOf(block), 1);
		const builder = new ArticleBuilder();
		builder.setCaption(block, null);
		return builder;
	}

	build(page: DraftPage): DraftArticle {
		const spans = this.blocks.map(({ span }) => span);
		const paragraphs = this.#paragraphs
			.map(({ span }) => span)
			.filter(({ start, end }) => end > start);
		const sentences = paragraphs.flatMap((span) => listSentences(page, span));
		const credits = this.#credits;
		if (this.#title === null && this.#kind === 'report') this.#doubts.push('no title was found');
		if (credits && !credits.certain) this.#doubts.push('names stand without a gap');
		if (this.#paragraphs.some(({ block }) => block.continues)) {
			this.#doubts.push('a sentence goes on behind something else; no excerpt can hold it whole');
		}
		return {
			id: '',
			kind: this.#kind,
			kicker: nameLine(this.#kicker),
			title: nameLine(this.#title),
			subtitle: nameLine(this.#subtitle)?.replace(/^(?:[—\-－一―─–]{1,2})/u, '') ?? null,
			subheads: this.#subheads.map(({ text }) => nameText(text)),
			byline: credits?.names ?? [],
			byline_role: credits?.role ?? null,
			span: {
				start: Math.min(...spans.map(({ start }) => start)),
				end: Math.max(...spans.map(({ end }) => end)),
			},
			title_span: this.#title?.span ?? null,
			paragraphs,
			sentences,
			quotes: chooseQuotes(page, paragraphs, sentences),
			leftovers: this.#leftovers,
			certain: this.#doubts.length === 0,
			why: this.#doubts.join('; '),
		};
	}
}

function nameLine(block: Block | null): string | null {
	return block === null ? null : nameText(block.text);
}

function nameText(text: string): string {
	return text.trim().replace(/[\s\u3000]+/gu, ' ');
}
