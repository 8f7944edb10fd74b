import { describe, expect, it } from 'vitest';
import { cutSiteLayout } from '../../../../src/lib/data/grown/site_layout.ts';
import { buildSearchData } from '../../../../src/lib/data/search_texts.ts';
import { MemoryQueries } from '../../../../src/lib/domain/query/memory_queries.ts';
import type { SiteQueries } from '../../../../src/lib/domain/query/site_queries.ts';
import { WorkerQueries } from '../../../../src/lib/domain/query/worker_queries.ts';
import { ShardQueries } from '../../../../src/lib/domain/shards/shard_queries.ts';
import { expectAnswer } from '../../../questions/expect_answer.ts';
import { openCloningPort } from '../../../questions/cloning_port.ts';
import {
	growAtlas,
	makeUpAtlas,
	TODAY,
	type QuestionAtlas,
} from '../../../questions/question_atlases.ts';
import { listQuestions } from '../../../questions/random_questions.ts';
import { ScanSearch } from '../../../questions/scan_search.ts';
import { listIds, openStore } from '../shards/sharded_atlas.ts';

/** `oracle`: who knows what it should answer. */
type Asked = { queries: SiteQueries; oracle: SiteQueries };
type Answerer = { name: string; build: (atlas: QuestionAtlas) => Asked };

/** Whoever answers questions beside the oracle. */
const ANSWERERS: Answerer[] = [
	{
		name: 'a worker that holds the oracle',
		build: ({ oracle }) => ({
			oracle,
			queries: new WorkerQueries(openCloningPort(oracle), () =>
				Promise.reject(new Error('no worker')),
			),
		}),
	},
];

/** Of an atlas that a build cuts up. */
const IN_FILES = (name: string, sizes: Parameters<typeof cutSiteLayout>[1]): Answerer => ({
	name,
	build: ({ catalog, sources, records, headings }) => {
		const layout = cutSiteLayout(catalog!, sizes);
		const scan = new ScanSearch(buildSearchData(catalog!), listIds(layout));
		const loadIndex = (): Promise<ScanSearch> => Promise.resolve(scan);
		return {
			queries: new ShardQueries(openStore(layout).store, sources, 'zh', TODAY),
			oracle: new MemoryQueries(records, { ...sources, loadIndex }, 'zh', headings),
		};
	},
});
const LAYOUTS = [
	IN_FILES('files of a layout', {}),
	IN_FILES('files of a layout by regions', { region: 40, front: 60 }),
];

const ATLASES = [
	makeUpAtlas(1, 3),
	makeUpAtlas(60, 5),
	makeUpAtlas(200, 13),
	makeUpAtlas(400, 7),
	growAtlas('geo', 300, 11),
];

describe.each(ATLASES)('of $name', (atlas) => {
	const answerers = atlas.catalog ? LAYOUTS : ANSWERERS;
	describe.each(answerers)('$name', ({ build }) => {
		it('answers 250 questions as the oracle does', async () => {
			const { queries, oracle } = build(atlas);
			let filled = 0;
			for (const { about, ask } of listQuestions(atlas, 250, 17)) {
				const expected = await ask(oracle);
				const answer = await ask(queries);
				expectAnswer(answer, expected, about);
				if (JSON.stringify(expected).length > 20) filled += 1;
			}
			expect(filled).toBeGreaterThan(125);
		}, 60_000);
	});
});
