import type { Drawing } from '$lib/domain/drawing/item.ts';
import { parseDrawing, type LinkFault } from '$lib/domain/drawing/link_text.ts';
import { drawing_store } from './drawing_store.ts';

/** What a brief shows of a drawing: that of its link, or the one that is kept on the device. */
export type BriefDrawing = { drawing: Drawing; fault: LinkFault | null };

export function readBriefDrawing(link: string | null): BriefDrawing {
	if (link === null) return { drawing: drawing_store.read().drawing, fault: null };
	const { drawing, fault } = parseDrawing(link);
	return { drawing: drawing ?? [], fault };
}
