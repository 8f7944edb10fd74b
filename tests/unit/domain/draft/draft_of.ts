import { buildDraft } from '../../../../src/lib/domain/draft/build_draft.ts';
import type { Draft } from '../../../../src/lib/domain/draft/draft.ts';
import type { DraftPage } from '../../../../src/lib/domain/draft/draft_page.ts';
import type {
	KnownClaim,
	KnownSite,
	Knowledge,
} from '../../../../src/lib/domain/draft/knowledge.ts';
import { buildPage } from '../../../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../../../src/lib/domain/draft/read/read_text.ts';

/** A city that does not exist, with three counties and two towns. */
export const invented: Knowledge = {
	city: { code: '9901', name: '沙洲', official_name: '沙洲市' },
	districts: [
		{ code: '990101', name: '江阳区' },
		{ code: '990121', name: '临川县' },
		{ code: '990122', name: '云渚县' },
	],
	townships: [
		{ code: '990121100', name: '石桥镇', district: '990121', former: [] },
		{ code: '990121101', name: '长坪乡', district: '990121', former: [] },
	],
	places: [],
	sites: [],
	claims: [],
	gazetteer: null,
};

export function knowing(sites: KnownSite[], claims: KnownClaim[]): Knowledge {
	return { ...invented, sites, claims };
}

export function buildSite(more: Partial<KnownSite> & Pick<KnownSite, 'id' | 'names'>): KnownSite {
	return {
		kind: 'project',
		status: 'under-way',
		status_date: '2024-01-10',
		district: '990121',
		township: '990121100',
		place: null,
		quotes: [],
		...more,
	};
}

export function buildClaim(
	more: Partial<KnownClaim> & Pick<KnownClaim, 'id' | 'about' | 'exact' | 'value'>,
): KnownClaim {
	return {
		series: 'total-investment',
		kind: 'investment',
		label: '总投资',
		value_to: null,
		unit: 'CNY',
		qualifier: 'exact',
		role: 'reported',
		as_of: null,
		date: '2024-01-10',
		...more,
	};
}

export function readPage(text: string): DraftPage {
	return buildPage(readText(text));
}

/** An article of these paragraphs under a title, in an invented newspaper of 18 March 2025. */
export function draftOf(
	paragraphs: string | string[],
	knowledge: Knowledge = invented,
	title = '临川县一批项目有了新进展',
): Draft {
	const body = [paragraphs].flat().map((one) => `\u3000\u3000${one}`);
	const head = '沙洲晨报\u3000\u30002025年3月18日\u3000星期二\u3000\u3000第02版\u3000经济';
	return buildDraft(
		readPage([head, '', title, '', ...body].join('\n') + '（甲某某）\n'),
		knowledge,
	);
}
