import { describe, expect, it } from 'vitest';
import { buildSiteLayout } from '../../../../src/lib/data/grown/site_layout.ts';
import type { SiteQueries } from '../../../../src/lib/domain/query/site_queries.ts';
import { WorkerQueries } from '../../../../src/lib/domain/query/worker_queries.ts';
import { ShardQueries } from '../../../../src/lib/domain/shards/shard_queries.ts';
import { openCloningPort } from '../../../questions/cloning_port.ts';
import {
	growAtlas,
	makeUpAtlas,
	TODAY,
	type QuestionAtlas,
} from '../../../questions/question_atlases.ts';
import { listQuestions } from '../../../questions/random_questions.ts';
import { openStore } from '../shards/sharded_atlas.ts';

type Answerer = { name: string; build: (atlas: QuestionAtlas) => SiteQueries };

/** Whoever answers questions beside the oracle. */
const ANSWERERS: Answerer[] = [
	{
		name: 'a worker that holds the oracle',
		build: ({ oracle }) =>
			new WorkerQueries(openCloningPort(oracle), () => Promise.reject(new Error('no worker'))),
	},
];

/** Of an atlas that a build cuts up. */
const IN_FILES: Answerer = {
	name: 'files of a layout',
	build: ({ catalog, sources }) => {
		const { store } = openStore(buildSiteLayout(catalog!));
		return new ShardQueries(store, sources, 'zh', TODAY);
	},
};

const ATLASES = [
	makeUpAtlas(1, 3),
	makeUpAtlas(60, 5),
	makeUpAtlas(1200, 7),
	growAtlas('geo', 300, 11),
];

describe.each(ATLASES)('of $name', (atlas) => {
	const answerers = atlas.catalog ? [...ANSWERERS, IN_FILES] : ANSWERERS;
	describe.each(answerers)('$name', ({ build }) => {
		it('answers 250 questions as the oracle does', async () => {
			const asked = build(atlas);
			let filled = 0;
			for (const { about, ask } of listQuestions(atlas, 250, 17)) {
				const expected = await ask(atlas.oracle);
				expect(await ask(asked), about).toEqual(expected);
				if (JSON.stringify(expected).length > 20) filled += 1;
			}
			expect(filled).toBeGreaterThan(125);
		}, 60_000);
	});
});
