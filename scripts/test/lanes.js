/**
 * Runs jobs side by side in as many lanes as given, in the order they are listed: a job starts once what it needs is
 * done and a lane is free. One that is `alone` waits until every lane is, and takes them all.
 * @template {{ name: string, needs?: readonly string[], is_alone?: boolean }} Job
 * @param {readonly Job[]} jobs
 * @param {number} lanes
 * @param {(job: Job, failed_need: string | undefined) => Promise<boolean>} work whether it went well; `failed_need`
 *   names a job without which this one cannot
 */
export async function runInLanes(jobs, lanes, work) {
	const waiting = [...jobs];
	/** @type {Map<string, Promise<string>>} */
	const running = new Map();
	/** @type {Map<string, boolean>} */
	const done = new Map();
	const known = new Set(jobs.map(({ name }) => name));
	const isReady = (/** @type {Job} */ { needs = [] }) =>
		needs.every((name) => done.has(name) || !known.has(name));
	const isAlone = () => jobs.some(({ name, is_alone }) => is_alone && running.has(name));

	const startNext = () => {
		if (running.size >= lanes || isAlone()) return false;
		const at = waiting.findIndex(isReady);
		const job = waiting[at];
		if (!job || (job.is_alone && running.size > 0)) return false;
		waiting.splice(at, 1);
		const failed_need = job.needs?.find((name) => done.get(name) === false);
		running.set(
			job.name,
			work(job, failed_need).then((went_well) => {
				done.set(job.name, went_well);
				return job.name;
			}),
		);
		return true;
	};

	while (waiting.length > 0 || running.size > 0) {
		while (startNext());
		if (running.size === 0) {
			throw new Error(`Nobody can start: ${waiting.map(({ name }) => name).join(', ')}`);
		}
		running.delete(await Promise.race(running.values()));
	}
}
