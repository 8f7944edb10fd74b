import { formatDrawing, parseDrawing } from '$lib/domain/drawing/link_text.ts';
import type { Drawing } from '$lib/domain/drawing/item.ts';

const STORAGE_KEY = 'drawing';

/** What the browser keeps of a drawing until the reader takes it away. */
export const drawing_store = {
	/** `is_lost`: something is kept that cannot be read any more. Empty where nothing is kept. */
	read(): { drawing: Drawing; is_lost: boolean } {
		try {
			const text = localStorage.getItem(STORAGE_KEY);
			const drawing = text === null ? [] : parseDrawing(text).drawing;
			return { drawing: drawing ?? [], is_lost: drawing === null };
		} catch {
			return { drawing: [], is_lost: false };
		}
	},
	/** False where the browser keeps nothing, or has no room. */
	write(drawing: Drawing): boolean {
		try {
			if (drawing.length === 0) localStorage.removeItem(STORAGE_KEY);
			else localStorage.setItem(STORAGE_KEY, formatDrawing(drawing));
			return true;
		} catch {
			return false;
		}
	},
	/** Calls with what another tab has kept; call what it returns to stop. */
	listen(onchange: (drawing: Drawing) => void): () => void {
		const hear = ({ key, newValue }: StorageEvent): void => {
			if (key !== STORAGE_KEY) return;
			const drawing = newValue === null ? [] : parseDrawing(newValue).drawing;
			if (drawing) onchange(drawing);
		};
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	},
};
