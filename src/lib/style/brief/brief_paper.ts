import type { SheetFrame } from '../../domain/sheet/sheet_frame.ts';
import type { Frame } from '../frame.ts';
import { PER_MM } from '../sheet/sheet_units.ts';
import { PRINTED_MM } from './brief_map.ts';

/** Metres around the plane of a drawing, from `[-half, -half]` to `[half, half]`. */
const AROUND_M = 2 * Math.PI * 6378137;

/** The frame of a brief's map as a piece of paper in the plane it is drawn in. */
export function layBriefOnPaper({ left, top, span, width, height }: Frame): SheetFrame {
	const ratio = height / width;
	return {
		plane: 'EPSG:3857',
		middle: [(left + span / 2 - 0.5) * AROUND_M, (0.5 - top - (span * ratio) / 2) * AROUND_M],
		scale: (span * AROUND_M * 1000) / PRINTED_MM,
		...{ width: PRINTED_MM, height: PRINTED_MM * ratio },
	};
}

/** Units of the frame to a unit of a sheet. */
export function measureSheetUnit({ width }: Frame): number {
	return width / (PRINTED_MM * PER_MM);
}
