import { isComposing } from './is_composing.ts';

/** What lies open over the page, the latest last: Escape closes that and nothing below it. */
class EscapeStack {
	#closers: (() => void)[] = [];

	/** Call when something opens; call what it returns when that has gone. */
	add(close: () => void): () => void {
		this.#closers.push(close);
		return () => {
			this.#closers = this.#closers.filter((one) => one !== close);
		};
	}

	/** Whether the press was an Escape of ours. One for a dialog, or for signs being composed, is somebody else's. */
	handle(event: KeyboardEvent): boolean {
		if (event.key !== 'Escape' || event.defaultPrevented) return false;
		if (isComposing(event)) return false;
		if (document.querySelector('dialog[open]')) return false;
		const close = this.#closers.at(-1);
		close?.();
		return close !== undefined;
	}
}

export const escape_stack = new EscapeStack();
