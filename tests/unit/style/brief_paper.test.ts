import { expect, it } from 'vitest';
import { toPaper } from '../../../src/lib/domain/sheet/sheet_frame.ts';
import { layBriefOnPaper, measureSheetUnit } from '../../../src/lib/style/brief/brief_paper.ts';
import { buildFrame, projectToFrame } from '../../../src/lib/style/frame.ts';
import { PER_MM } from '../../../src/lib/style/sheet/sheet_units.ts';

it('puts a place of the ground where the drawing of a brief has it', () => {
	const frame = buildFrame([113.5, 27.3, 114.2, 28], 'small');
	const paper = layBriefOnPaper(frame);
	for (const position of [
		[113.85, 27.62],
		[113.51, 27.98],
	] as const) {
		const [x, y] = toPaper([...position], paper).map((mm) => mm * PER_MM * measureSheetUnit(frame));
		const [wanted_x, wanted_y] = projectToFrame([...position], frame);
		expect(x).toBeCloseTo(wanted_x, 4);
		expect(y).toBeCloseTo(wanted_y, 4);
	}
});
