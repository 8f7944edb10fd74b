/** From the blocks of a page to its articles. */

import type { DraftArticle, Leftover } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { printSpan } from '../read/print_span.ts';
import { findAdverts } from './adverts.ts';
import { ArticleBuilder } from './article_builder.ts';
import { buildBlocks, type Block } from './build_blocks.ts';
import { findHeadCredits, findTailCredits, isDispatch, readCredits } from './credits.ts';
import { decideHeadings } from './decide_headings.ts';
import { isOffice, measureWidth, nameLines } from './line_kinds.ts';

export type SplitPage = { articles: DraftArticle[]; not_articles: Leftover[] };

const WHY_NOT: Partial<Record<Block['kind'], string>> = {
	masthead: 'masthead or running head',
	staff: "editors' line, hotline or imprint",
	running: 'page number or head of a column',
	jump: 'refers to another page',
	menu: 'links of a menu',
};

export function splitArticles(page: DraftPage): SplitPage {
	const width = measureWidth(page);
	const blocks = buildBlocks(nameLines(page, width), width);
	const adverts = findAdverts(blocks);
	const leftovers: Leftover[] = [];
	const leave = ({ span, text }: Block, why: string): void => {
		leftovers.push({ span, text, why });
	};
	const told: Block[] = [];
	for (const block of blocks) {
		const why = adverts.has(block) ? 'advertisement or notice' : WHY_NOT[block.kind];
		if (why === undefined) told.push(block);
		else leave(block, why);
	}
	const builders = group(told, page, leave);
	const built = builders.map((builder) => builder.build(page));
	for (const { span } of built.filter((article) => !hasText(article, page))) {
		leftovers.push({ span, text: printSpan(page, span), why: 'no running text' });
	}
	const articles = built
		.filter((article) => hasText(article, page))
		.toSorted((a, b) => a.span.start - b.span.start)
		.map((article, index) => ({ ...article, id: `article-${index + 1}` }));
	return { articles, not_articles: leftovers.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Chinese signs that a text has at least; captions are short. */
const LEAST_SIGNS = { report: 8, caption: 4 };

function hasText({ kind, paragraphs }: DraftArticle, { shadow }: DraftPage): boolean {
	const text = paragraphs.map(({ start, end }) => shadow.slice(start, end)).join('');
	return (text.match(/\p{Script=Han}/gu) ?? []).length >= LEAST_SIGNS[kind];
}

/** Walks over the blocks and opens an article wherever one begins. */
function group(
	blocks: readonly Block[],
	page: DraftPage,
	leave: (block: Block, why: string) => void,
): ArticleBuilder[] {
	const done: ArticleBuilder[] = [];
	let current: ArticleBuilder | null = null;
	const open = (): ArticleBuilder => {
		const builder = new ArticleBuilder();
		done.push(builder);
		current = builder;
		return builder;
	};
	const headings = decideHeadings(blocks);
	for (let at = 0; at < blocks.length; at++) {
		const block = blocks[at]!;
		const heading = headings.get(block);
		if (heading !== undefined) {
			at += heading.blocks.length - 1;
			if (heading.is === 'none')
				heading.blocks.forEach((one) => leave(one, 'a heading without a text'));
			else if (heading.is === 'subhead' && current !== null)
				(current as ArticleBuilder).addSubheads(heading);
			else {
				const before = current as ArticleBuilder | null;
				if (!heading.certain && before !== null && !before.is_closed)
					before.doubt(`its end: ${heading.why}`);
				open().setHeadings(heading);
			}
			continue;
		}
		const article = current as ArticleBuilder | null;
		if (block.kind === 'caption') {
			addCaption(block, blocks[at + 1], done);
			if (blocks[at + 1]?.kind === 'credits' && isPhoto(blocks[at + 1]!)) at++;
		} else if (block.kind === 'credits') {
			addCredits(block, article, leave, done);
		} else {
			const tail = findTailCredits(block.spaced);
			const is_caption = tail?.credits.role === 'photographer' && block.shadow.length < 240;
			if (is_caption && isOwnCaption(block, article)) {
				addCaption(block, undefined, done);
				if (article !== null && article.is_bare) done.splice(done.indexOf(article), 1);
				if (article !== null && article.is_bare) current = null;
				continue;
			}
			const target: ArticleBuilder =
				article === null || (article.is_closed && !block.continues) ? open() : article;
			target.addParagraph(block, tail, findHeadCredits(block.spaced), isDispatch(block.spaced));
		}
	}
	return done.filter((builder) => {
		if (!builder.is_bare) return true;
		builder.blocks.forEach((block) => leave(block, 'a heading without a text'));
		return false;
	});
}

function isPhoto(block: Block): boolean {
	return readCredits(block.spaced.replace(/^[（(]|[）)]$/gu, ''), true)?.role === 'photographer';
}

/** A paragraph that a photographer signed is a caption, unless it is the body of a signed report. */
function isOwnCaption(block: Block, article: ArticleBuilder | null): boolean {
	if (article === null || article.is_closed || article.is_bare) return true;
	return /(?:^|[。！？])图[为①-⑩]|^[上下左右]图/u.test(block.shadow) || article.has_front_credits;
}

function addCaption(block: Block, next: Block | undefined, done: ArticleBuilder[]): void {
	const builder = new ArticleBuilder();
	builder.setCaption(block, findTailCredits(block.spaced));
	if (next?.kind === 'credits' && isPhoto(next)) {
		builder.setCredits(readCredits(next.spaced.replace(/^[（(]|[）)]$/gu, ''), true)!, next);
	}
	done.push(builder);
}

function addCredits(
	block: Block,
	article: ArticleBuilder | null,
	leave: (block: Block, why: string) => void,
	done: ArticleBuilder[],
): void {
	const credits = readCredits(block.spaced.replace(/^[（(]|[）)]$/gu, ''), true);
	if (article === null || credits === null) {
		const is_office = isOffice(block.shadow);
		leave(block, is_office ? 'the office that signs a notice' : 'names without a text');
		return;
	}
	const last = article.last_paragraph;
	if (credits.role === 'photographer' && last !== null && !article.is_closed) {
		const builder = article.takeCaption(last);
		builder.setCredits(credits, block);
		if (builder !== article) done.push(builder);
		return;
	}
	if (!article.setCredits(credits, block))
		leave(block, 'further names under a text that has its names');
}
