import type { ExcerptChange } from './excerpts.ts';

export type DeskKey =
	| { do: 'go'; step: 1 | -1 }
	| { do: 'choose'; number: number }
	| { do: 'excerpt'; change: ExcerptChange }
	| { do: 'none' | 'undo' | 'redo' | 'leave' | 'type' | 'split' };

const KEYS: Readonly<Record<string, DeskKey>> = {
	j: { do: 'go', step: 1 },
	ArrowDown: { do: 'go', step: 1 },
	k: { do: 'go', step: -1 },
	ArrowUp: { do: 'go', step: -1 },
	'0': { do: 'none' },
	n: { do: 'none' },
	']': { do: 'excerpt', change: 'grow' },
	'[': { do: 'excerpt', change: 'shrink' },
	'/': { do: 'excerpt', change: 'split' },
	m: { do: 'excerpt', change: 'merge' },
	x: { do: 'excerpt', change: 'drop' },
	u: { do: 'undo' },
	r: { do: 'redo' },
	t: { do: 'type' },
	s: { do: 'split' },
};

/** What a key means at the desk; while something is typed, only Escape and what is held with Alt or Ctrl mean anything. */
export function readDeskKey(event: KeyboardEvent): DeskKey | null {
	const { key, altKey: alt, ctrlKey, metaKey, isComposing } = event;
	if (isComposing) return null;
	const target = event.target as HTMLElement | null;
	const types = target?.matches('input:not([type=checkbox]), textarea, select') ?? false;
	if (types && key === 'Escape') return { do: 'leave' };
	if (alt) return readPlain(key);
	if (types) return null;
	if (ctrlKey || metaKey) {
		if (key.toLowerCase() === 'z') return { do: event.shiftKey ? 'redo' : 'undo' };
		return key.toLowerCase() === 'y' ? { do: 'redo' } : null;
	}
	// Buttons and folds have arrows and Enter of their own; letters and digits are the desk's.
	if (target?.closest('[data-own-keys]')) return null;
	return readPlain(key);
}

function readPlain(key: string): DeskKey | null {
	if (/^[1-9]$/.test(key)) return { do: 'choose', number: Number(key) };
	return KEYS[key] ?? null;
}
