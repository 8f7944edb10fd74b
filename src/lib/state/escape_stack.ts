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
		if (event.isComposing || event.keyCode === COMPOSING) return false;
		if (document.querySelector('dialog[open]')) return false;
		const close = this.#closers.at(-1);
		close?.();
		return close !== undefined;
	}
}

/** What browsers give as `keyCode` while an input method has the keys. */
const COMPOSING = 229;

export const escape_stack = new EscapeStack();
