import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { z } from 'zod';
import { buildArticleStory } from '../../../src/lib/data/article_story.ts';
import { buildArticleView } from '../../../src/lib/data/article_view.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { buildSmallMap } from '../../../src/lib/data/small_map.ts';
import { buildTourView } from '../../../src/lib/data/tour_view.ts';
import { prepareAccept } from '../desk/accept_source.ts';
import { prepareFiles, type Prepared } from '../desk/prepare_files.ts';
import { proposed_file_schema, readInput } from '../desk/proposed_file.ts';
import { refuseProblems } from '../desk/save_files.ts';
import { readSourceId } from '../files/name_file.ts';
import { Refusal } from '../refusal.ts';
import type { Call } from './call.ts';

const view_schema = z.strictObject({
	/** What is proposed: files, or a draft as it would be accepted. */
	files: z.array(proposed_file_schema).max(200).optional(),
	draft: z.string().optional(),
	kind: z.enum(['articles', 'sites', 'tours']),
	id: z.string(),
	language: z.enum(LANGUAGE_CODES),
});

/** What a public page would show after the proposal. Throws a Refusal with what the check says. */
export const viewCall: Call = async ({ rooms, day }, { body }) => {
	const { files = [], draft, kind, id, language } = readInput(view_schema, body);
	const prepared: Prepared | null =
		draft === undefined
			? await prepareFiles(rooms, files)
			: (await prepareAccept(rooms, readSourceId(draft), day())).prepared;
	if (prepared === null) throw new Refusal(409, 'open', 'something is open still');
	refuseProblems(prepared);
	const { catalog } = prepared;
	if (kind === 'articles' && catalog?.article_by_id.has(id)) {
		return {
			article: buildArticleView(catalog, id, language),
			story: buildArticleStory(catalog, id, language),
		};
	}
	if (kind === 'sites' && catalog?.site_by_id.has(id)) {
		return {
			site: buildSiteView(catalog, id, language),
			map: buildSmallMap(catalog, { language, site_ids: [id] }),
		};
	}
	if (kind === 'tours' && catalog?.tour_by_id.has(id)) {
		return { tour: buildTourView(catalog, id, language) };
	}
	throw new Refusal(404, 'no-view', `no page of ${kind}/${id} after this change`);
};
