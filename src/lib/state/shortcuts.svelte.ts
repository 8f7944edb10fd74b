import { isComposing } from './is_composing.ts';

const STORAGE_KEY = 'shortcuts';

/** Single-key shortcuts that work wherever the focus is; a reader who dictates may switch them off (WCAG 2.1.4). */
class Shortcuts {
	is_on = $state(true);

	/** Call in the browser. */
	read(): void {
		try {
			this.is_on = localStorage.getItem(STORAGE_KEY) !== 'off';
		} catch {
			// Storage is closed to us: the default stands.
		}
	}

	set(is_on: boolean): void {
		this.is_on = is_on;
		try {
			localStorage.setItem(STORAGE_KEY, is_on ? 'on' : 'off');
		} catch {
			// The choice lasts for this page only.
		}
	}

	/** The key's character when it is ours: no field has the focus, no modifier is held. */
	readKey(event: KeyboardEvent): string | null {
		if (!this.is_on || event.ctrlKey || event.metaKey || event.altKey || isComposing(event))
			return null;
		const target = event.target as HTMLElement | null;
		const field = target?.closest('input, textarea, select, [contenteditable], dialog[open]');
		// A dialog that has just closed keeps the focus until the next frame: nobody types there.
		return field?.checkVisibility() ? null : event.key;
	}
}

export const shortcuts = new Shortcuts();
