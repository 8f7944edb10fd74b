import { untrack } from 'svelte';

/** Follows a value once the browser has painted what else changed with it: a list is not kept waiting for a map. */
export class AfterPaint<T> {
	#shown: T = $state.raw() as T;
	/** What was followed last; of several that came before a paint only the newest is ever shown. */
	#cancel = (): void => {};

	/** Call while a component starts. */
	constructor(find: () => T) {
		this.#shown = untrack(find);
		// A paint is an event of the browser.
		$effect(() => {
			const value = find();
			if (value === untrack(() => this.#shown)) return this.#cancel();
			this.#cancel();
			this.#cancel = afterPaint(() => (this.#shown = value));
			return undefined;
		});
		$effect(() => () => this.#cancel());
	}

	get value(): T {
		return this.#shown;
	}
}

/** Runs in a task of its own behind the next frame. A page that nobody sees has no frames: there it waits for one. Returns the cancel function. */
function afterPaint(run: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (timer = setTimeout(run)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
