import type { Article, Excerpt } from '../../schema/article.ts';
import type { Draft, DraftArticle } from '../draft.ts';
import type { Span } from '../draft_page.ts';
import { chooseExcerpts } from './choose_excerpts.ts';
import { holds } from './cut_words.ts';
import type { FieldBook } from './fields.ts';
import { claimId, makeId } from './make_id.ts';

/** An article that is kept, with where its excerpts stand. */
export type BuiltArticle = {
	draft: DraftArticle;
	article: Article;
	excerpts: { id: string; span: Span }[];
};

const SECTIONS = {
	report: { zh: '报道', en: 'Reports' },
	caption: { zh: '图片', en: 'Photographs' },
} as const;

/** `taken`: ids of the articles there are. */
export function buildArticles(
	draft: Draft,
	source: string,
	taken: readonly string[],
	cut: (span: Span) => string,
	book: FieldBook,
): BuiltArticle[] {
	const ids = new Set(taken);
	return draft.articles
		.filter(({ id, title }) =>
			book.take<boolean>(`articles.${id}.keep`, true, { form: 'yes', words: title ?? '' }),
		)
		.map((one, index) => buildArticle(one, index + 1, { draft, source, ids, cut, book }));
}

function buildArticle(
	one: DraftArticle,
	order: number,
	room: {
		draft: Draft;
		source: string;
		ids: Set<string>;
		cut: (span: Span) => string;
		book: FieldBook;
	},
): BuiltArticle {
	const { draft, source, ids, cut, book } = room;
	const at = `articles.${one.id}`;
	const words = one.title ?? cut(one.sentences[0] ?? one.span);
	const take = <T>(key: string, proposed: T | null, rest: Parameters<FieldBook['take']>[2] = {}) =>
		book.take<T>(`${at}.${key}`, proposed, { words, needed: true, ...rest });
	const title = { zh: take('title.zh', one.title) ?? '', en: take<string>('title.en', null) ?? '' };
	const id = take('id', claimId(makeId(title.en) ?? `${source}-${order}`, ids), { form: 'id' });
	const spans = chooseExcerpts(one, draft, book);
	const names = new Set<string>();
	const excerpts = spans.map((span, index) =>
		buildExcerpt(span, `e${index + 1}`, { at, names, cut, book }),
	);
	return {
		draft: one,
		article: {
			id: id ?? '',
			source,
			kind: one.kind,
			order,
			title,
			section: {
				zh: take('section.zh', SECTIONS[one.kind].zh) ?? '',
				en: take('section.en', SECTIONS[one.kind].en) ?? '',
			},
			byline: take('byline', one.byline, { form: 'names' }) ?? [],
			byline_role:
				take<Article['byline_role']>(
					'byline_role',
					one.byline_role ?? (one.kind === 'caption' ? 'photographer' : 'author'),
					{ form: 'byline-role' },
				) ?? 'author',
			excerpts,
			claims: [],
		},
		excerpts: excerpts.map((excerpt, index) => ({ id: excerpt.id, span: spans[index]! })),
	};
}

/** An excerpt's fields are known by where it begins, so that it may grow at its end. */
function buildExcerpt(
	span: Span,
	proposed: string,
	{
		at,
		names,
		cut,
		book,
	}: {
		at: string;
		names: Set<string>;
		cut: (span: Span) => string;
		book: FieldBook;
	},
): Excerpt {
	const exact = cut(span);
	const path = `${at}.excerpt.${span.start}`;
	const notes = book.take<NonNullable<Excerpt['notes']>>(`${path}.notes`, null, { words: exact });
	return {
		id:
			book.take(`${path}.id`, claimId(proposed, names), {
				form: 'id',
				needed: true,
				words: exact,
			}) ?? '',
		exact,
		translation:
			book.take<string>(`${path}.translation`, null, {
				form: 'long',
				needed: true,
				words: exact,
			}) ?? '',
		...(notes && notes.length > 0 ? { notes } : {}),
	};
}

/** The ref of the excerpt that has the words; null where none does. */
export function findExcerpt(
	articles: readonly BuiltArticle[],
	article: string,
	span: Span,
): string | null {
	const built = articles.find(({ draft }) => draft.id === article);
	const excerpt = built?.excerpts.find((one) => holds(one.span, span));
	return built && excerpt ? `${built.article.id}#${excerpt.id}` : null;
}
