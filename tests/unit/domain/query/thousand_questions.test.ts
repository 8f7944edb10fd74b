import { describe, expect, it } from 'vitest';
import type { SiteQueries } from '../../../../src/lib/domain/query/site_queries.ts';
import { WorkerQueries } from '../../../../src/lib/domain/query/worker_queries.ts';
import { openCloningPort } from '../../../questions/cloning_port.ts';
import { growAtlas, makeUpAtlas, type QuestionAtlas } from '../../../questions/question_atlases.ts';
import { listQuestions } from '../../../questions/random_questions.ts';

/** Whoever answers questions beside the oracle. */
const ANSWERERS: { name: string; build: (atlas: QuestionAtlas) => SiteQueries }[] = [
	{
		name: 'a worker that holds the oracle',
		build: ({ oracle }) =>
			new WorkerQueries(openCloningPort(oracle), () => Promise.reject(new Error('no worker'))),
	},
];

const ATLASES = [
	makeUpAtlas(1, 3),
	makeUpAtlas(60, 5),
	makeUpAtlas(1200, 7),
	growAtlas('geo', 300, 11),
];

describe.each(ATLASES)('of $name', (atlas) => {
	describe.each(ANSWERERS)('$name', ({ build }) => {
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
