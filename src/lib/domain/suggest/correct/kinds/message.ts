import type { Localized } from '../../../schema/localized.ts';
import { inEvery } from '../../../language/languages.ts';
import { tidyLine } from '../../reader_words.ts';
import type { CorrectionKind, Field, Ground, ItemPage } from '../correction_kind.ts';
import { findExcerpt, findSite, pageOfExcerpt } from '../ground.ts';

type Named = { name: Localized; page: ItemPage };

/** The atlas as a whole (`atlas`), a site, article, district, source, tour or excerpt: `site/datian-orchard`, `excerpt/datian-village/path`. */
function findNamed(id: string, ground: Ground): Named | null {
	const [kind = '', ...rest] = id.split('/');
	const name = rest.join('/');
	const { geo } = ground;
	switch (kind) {
		case 'atlas': {
			const city = geo.city?.value;
			return city ? { name: city.title, page: { kind, id: '' } } : null;
		}
		case 'site': {
			const site = findSite(name, ground)?.value;
			return site ? { name: site.properties.name, page: { kind, id: name } } : null;
		}
		case 'article': {
			const article = geo.articles.find(({ value }) => value.id === name)?.value;
			return article ? { name: article.title, page: { kind, id: name } } : null;
		}
		case 'district': {
			const district = geo.districts.find(({ value }) => String(value.id) === name)?.value;
			if (district?.properties.role !== 'district') return null;
			return { name: district.properties.name, page: { kind, id: name } };
		}
		case 'tour': {
			const tour = geo.tours.find(({ value }) => value.id === name)?.value;
			return tour ? { name: tour.title, page: { kind, id: name } } : null;
		}
		case 'source': {
			const source = geo.sources.find(({ value }) => value.id === name)?.value;
			return source ? { name: source.publication, page: { kind, id: name } } : null;
		}
		case 'excerpt': {
			const found = findExcerpt(name, ground);
			return found ? { name: found.entry.value.title, page: pageOfExcerpt(found) } : null;
		}
		default:
			return null;
	}
}

type Message = {
	what: Localized;
	/** Why there is no patch. */
	only_text: Localized;
	/** What the one field asks. */
	label: Localized;
};

/** `readId` makes of a link's id what `findNamed` takes. */
function buildMessageKind(
	{ what, only_text, label }: Message,
	readId: (id: string) => string,
): CorrectionKind {
	const field: Field = { key: 'report', label, input: 'text', value: '' };
	return {
		find(id, ground) {
			const named = findNamed(readId(id), ground);
			return (
				named && {
					...named,
					...{ what, only_text, fields: [field], rests: [], beside: [], subject: null },
					describe: (values) => inEvery(() => tidyLine(values[field.key] ?? '') || '—'),
					buildChange: null,
				}
			);
		},
	};
}

/** `site`, or `district/adcode`: something newer was reported, which an editor has to read first. */
export const newer_kind = buildMessageKind(
	{
		what: { zh: '有更新的报道', en: 'a newer report' },
		only_text: {
			zh: '新的报道要由编者读过、摘引后才能进地图，所以这里只生成一段文字。请写明报纸或网站、日期和链接。',
			en: 'Editors read and quote a newer report before it comes into the atlas, so this makes a message. Please name the publication, its date and the link.',
		},
		label: { zh: '新的报道怎么说', en: 'What the newer report says' },
	},
	(id) => (id.includes('/') ? id : `site/${id}`),
);

/** Whatever no other kind is for. */
export const other_kind = buildMessageKind(
	{
		what: { zh: '别的问题', en: 'something else' },
		only_text: {
			zh: '这里生成一段文字，带有这一条的链接。',
			en: 'This makes a message that carries the link of this item.',
		},
		label: { zh: '哪里不对，应当怎样', en: 'What is wrong, and what it should be' },
	},
	(id) => id,
);
