import { formatSize } from '$lib/components/own/own_words.ts';
import type { FileReading, LeftOut } from '$lib/domain/drawing/drawing_file.ts';
import { joinSentences } from '$lib/domain/language/join_words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';

/** What came of a file. `taken`: how many things there was room for. */
export function describeFile(
	file: string,
	{ drawing, fault, left_out }: FileReading,
	taken: number,
): string {
	if (fault?.code === 'too-large') {
		const [size, limit] = [formatSize(fault.size), formatSize(fault.limit)];
		return m.draw_file_large({ file, size, limit });
	}
	if (fault?.code === 'unreadable') return m.draw_file_unreadable({ file, found: fault.found });
	if (fault || !drawing) return m.draw_file_foreign({ file });
	const no_room = drawing.length - taken;
	const parts = [
		m.draw_file_taken({ file, count: taken }),
		left_out.length > 0 ? m.draw_file_left({ count: left_out.length }) : '',
		no_room > 0 ? m.draw_file_no_room({ count: no_room }) : '',
	];
	return joinSentences(parts, getLocale());
}

const REASONS: Record<LeftOut['reason'], () => string> = {
	geometry: m.draw_left_geometry,
	position: m.draw_left_position,
	corners: m.draw_left_corners,
	words: m.draw_left_words,
};

export function describeLeftOut({ number, reason }: LeftOut): string {
	return m.draw_left({ number, reason: REASONS[reason]() });
}
