import { ask, StudioError } from '../api/ask.ts';
import type { AcceptAnswer, DraftAnswer, RingsAnswer } from '../api/answers.ts';
import { changeExcerpt, type ExcerptChange } from './excerpts.ts';
import type { Question } from './question.ts';
import { isDecided, listQuestions } from './questions.ts';

/** What one step changed, as it was before: by item, and by field. */
type Step = { decisions: Record<string, string | null>; edits: Record<string, unknown> };

/** One draft on the desk: what it asks, where the editor is, and the way back. */
export class DraftDesk {
	view: DraftAnswer | null = $state.raw(null);
	map: RingsAnswer | null = $state.raw(null);
	/** Key of the question in hand. */
	key: string | null = $state(null);
	error: StudioError | null = $state.raw(null);
	is_busy = $state(false);
	/** Paths of fields that the editor took in hand though nothing asks for them. */
	pinned: string[] = $state.raw([]);
	/** Ids of cards that are asked one by one. */
	split: ReadonlySet<string> = $state.raw(new Set());
	result: AcceptAnswer | null = $state.raw(null);
	#undo: Step[] = $state.raw([]);
	#redo: Step[] = $state.raw([]);

	#last: Promise<unknown> = Promise.resolve();

	readonly source: string;

	constructor(source: string) {
		this.source = source;
	}

	questions: Question[] = $derived(
		this.view === null ? [] : listQuestions(this.view, this.pinned, this.split),
	);
	decided: number = $derived(this.questions.filter(isDecided).length);
	index: number = $derived(
		Math.max(
			0,
			this.questions.findIndex(({ key }) => key === this.key),
		),
	);
	current: Question | null = $derived(this.questions[this.index] ?? null);
	can_undo: boolean = $derived.by(() => this.#undo.length > 0);
	can_redo: boolean = $derived.by(() => this.#redo.length > 0);

	async load(language: string): Promise<void> {
		await this.#try(async () => {
			this.view = await ask<DraftAnswer>('GET', `draft?source=${encodeURIComponent(this.source)}`);
			this.map = await ask<RingsAnswer>('GET', `rings?language=${language}`);
			this.key ??= this.questions.find((one) => !isDecided(one))?.key ?? null;
		});
	}

	go(step: 1 | -1): void {
		const next = this.questions[this.index + step];
		if (next) this.key = next.key;
	}

	/** Takes a field in hand, asked or not. */
	pin(path: string): void {
		if (!this.pinned.includes(path)) this.pinned = [...this.pinned, path];
		this.key = `field:${path}`;
	}

	/** Decides the question in hand, with all of its items, and goes on to the next that waits. */
	async decide(value: unknown): Promise<void> {
		const question = this.current;
		if (!question) return;
		const done =
			question.kind === 'item'
				? await this.#keep({
						decisions: Object.fromEntries(question.items.map((id) => [id, value as string | null])),
						edits: {},
					})
				: await this.#keep({ decisions: {}, edits: { [question.asks]: value } });
		if (done && value !== null) this.#goOn(question);
	}

	/** Decides items of the card in hand, each by its own answer; what is left of it is asked next. */
	async answer(decisions: Record<string, string>): Promise<void> {
		const question = this.current;
		if (question && (await this.#keep({ decisions, edits: {} }))) this.#goOn(question);
	}

	/** Asks the card in hand one by one from now on. */
	askOneByOne(): void {
		const question = this.current;
		if (!question?.card) return;
		this.split = new Set([...this.split, question.card.id]);
		this.key = question.items[0]!;
	}

	edit(edits: Record<string, unknown>): Promise<boolean> {
		return this.#keep({ decisions: {}, edits });
	}

	/** Changes the excerpt that the question in hand is about. */
	async changeExcerpt(change: ExcerptChange): Promise<boolean> {
		const article = this.view?.articles.find(({ id }) => id === this.current?.article);
		const start = this.current?.span?.start;
		if (!article || start === undefined) return false;
		const next = changeExcerpt(article.excerpts, article.sentences, start, change);
		if (next === null) return false;
		return this.edit({ [`articles.${article.id}.excerpts`]: next });
	}

	async undo(): Promise<void> {
		const step = this.#undo.at(-1);
		if (!step) return;
		const back = this.#describe(step);
		if (await this.#send(step)) {
			this.#undo = this.#undo.slice(0, -1);
			this.#redo = [...this.#redo, back];
			this.#show(step);
		}
	}

	async redo(): Promise<void> {
		const step = this.#redo.at(-1);
		if (!step) return;
		const back = this.#describe(step);
		if (await this.#send(step)) {
			this.#redo = this.#redo.slice(0, -1);
			this.#undo = [...this.#undo, back];
			this.#show(step);
		}
	}

	/** `dry`: only shows what would be written. */
	async accept(dry: boolean): Promise<void> {
		await this.#try(async () => {
			this.result = await ask<AcceptAnswer>('POST', 'accept', { source: this.source, dry });
			if (!dry) {
				this.view = await ask<DraftAnswer>('GET', `draft?source=${this.source}`);
			}
		});
	}

	async #keep(step: Step): Promise<boolean> {
		const back = this.#describe(step);
		if (!(await this.#send(step))) return false;
		this.#undo = [...this.#undo, back];
		this.#redo = [];
		return true;
	}

	/** The way back from a step: what stands now where it writes. */
	#describe({ decisions, edits }: Step): Step {
		const view = this.view!;
		return {
			decisions: Object.fromEntries(
				Object.keys(decisions).map((id) => [
					id,
					view.items.find((item) => item.id === id)?.decision ?? null,
				]),
			),
			edits: Object.fromEntries(Object.keys(edits).map((path) => [path, view.edits[path] ?? null])),
		};
	}

	#send(step: Step): Promise<boolean> {
		return this.#try(async () => {
			const { marks } = this.view!;
			this.view = await ask<DraftAnswer>('POST', 'decide', {
				source: this.source,
				...step,
				marks: { 'open.json': marks['open.json'], 'edits.json': marks['edits.json'] },
			});
			this.result = null;
		});
	}

	#show({ decisions, edits }: Step): void {
		const [id] = Object.keys(decisions);
		const key = `field:${Object.keys(edits)[0]}`;
		const shown = this.questions.find((one) =>
			id === undefined ? one.key === key : one.items.includes(id),
		);
		if (shown) this.key = shown.key;
	}

	/** The next question that waits: what is left of this one, else one after it, else before it. */
	#goOn({ key, items }: Question): void {
		const holds = (one: Question): boolean =>
			one.key === key || one.items.some((id) => items.includes(id));
		const waiting = (one: Question): boolean => !isDecided(one);
		const at = Math.max(0, this.questions.findIndex(holds));
		const next =
			this.questions.find((one) => waiting(one) && holds(one)) ??
			this.questions.slice(at).find(waiting) ??
			this.questions.find(waiting);
		if (next) this.key = next.key;
	}

	/** One call after another: what is answered while another is under way waits for it, and is not lost. */
	#try(act: () => Promise<void>): Promise<boolean> {
		const run = this.#last.then(async () => {
			this.is_busy = true;
			try {
				await act();
				this.error = null;
				return true;
			} catch (error) {
				this.error = error instanceof StudioError ? error : new StudioError('fault', String(error));
				return false;
			} finally {
				this.is_busy = false;
			}
		});
		this.#last = run;
		return run;
	}
}
