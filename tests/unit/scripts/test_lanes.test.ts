import { describe, expect, test } from 'vitest';
import { runInLanes } from '../../../scripts/test/lanes.js';

type Job = { name: string; needs?: string[]; is_alone?: boolean };

/** Runs jobs that end one after the other, oldest first; says who was running whenever one started. */
async function watch(jobs: Job[], lanes: number, failing: string[] = []) {
	const running: { name: string; end: () => void }[] = [];
	const starts: string[] = [];
	const refused: string[] = [];
	const done = runInLanes(jobs, lanes, async ({ name }, failed_need) => {
		if (failed_need) {
			refused.push(`${name} for ${failed_need}`);
			return false;
		}
		await new Promise<void>((end) => {
			running.push({ name, end });
			starts.push(running.map((job) => job.name).join('+'));
		});
		return !failing.includes(name);
	}).then(() => true);
	while (!(await Promise.race([done, new Promise((resume) => setImmediate(resume, false))]))) {
		running.shift()?.end();
	}
	return { starts, refused };
}

describe('steps in lanes', () => {
	test('as many at once as there are lanes, in order', async () => {
		const jobs = ['a', 'b', 'c'].map((name) => ({ name }));
		expect((await watch(jobs, 2)).starts).toEqual(['a', 'a+b', 'b+c']);
		expect((await watch(jobs, 1)).starts).toEqual(['a', 'b', 'c']);
	});

	test('none before what it needs, others meanwhile', async () => {
		const jobs = [{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c' }];
		expect((await watch(jobs, 3)).starts).toEqual(['a', 'a+c', 'c+b']);
	});

	test('one that takes all cores runs by itself', async () => {
		const jobs = [{ name: 'a' }, { name: 'b' }, { name: 'c', is_alone: true }, { name: 'd' }];
		const { starts } = await watch(jobs, 3);
		expect(starts.find((names) => names.includes('c'))).toBe('c');
		expect(starts.flatMap((names) => names.split('+')).toSorted()).toContain('d');
	});

	test('what needs a step that failed is told so, and so is what needs that', async () => {
		const jobs = [
			{ name: 'a' },
			{ name: 'b', needs: ['a'] },
			{ name: 'c', needs: ['b'] },
			{ name: 'd' },
		];
		const { starts, refused } = await watch(jobs, 2, ['a']);
		expect(refused).toEqual(['b for a', 'c for b']);
		expect(starts).toEqual(['a', 'a+d']);
	});

	test('a step whose need is not run today does not wait for it', async () => {
		expect((await watch([{ name: 'a', needs: ['build'] }], 2)).starts).toEqual(['a']);
	});

	test('steps that wait for each other are an error, not silence', async () => {
		const jobs = [
			{ name: 'a', needs: ['b'] },
			{ name: 'b', needs: ['a'] },
		];
		await expect(runInLanes(jobs, 2, () => Promise.resolve(true))).rejects.toThrow('a, b');
	});
});
