import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A straight stroke of a page, millimetres from its lower left corner. */
export type PdfLine = { from: [number, number]; to: [number, number] };

export type PdfSheet = {
	/** Millimetres. */
	width: number;
	height: number;
	lines: PdfLine[];
	/** Outlines that are filled or stroked, and pictures of pixels. */
	paths: number;
	pictures: number;
};

const MM = 25.4 / 72;
/** Commands in a path's data: what pdf.js calls them is not exported. */
const MOVE = 0;
const LINE = 1;
const SIZES = [2, 2, 6, 4, 0];
const STROKES: readonly number[] = [OPS.stroke, OPS.closeStroke, OPS.fillStroke];
const FILLS: readonly number[] = [OPS.fill, OPS.eoFill];
const PICTURES: readonly number[] = [
	OPS.paintImageXObject,
	OPS.paintInlineImageXObject,
	OPS.paintImageMaskXObject,
];

type Matrix = [number, number, number, number, number, number];

/** What every page of a PDF is drawn with. */
export async function readPdfSheets(bytes: Uint8Array): Promise<PdfSheet[]> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const document = await task.promise;
	const sheets: PdfSheet[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { fnArray, argsArray } = await page.getOperatorList();
		const [left = 0, low = 0, right = 0, high = 0] = page.view;
		const sheet: PdfSheet = {
			...{ width: (right - left) * MM, height: (high - low) * MM },
			...{ lines: [], paths: 0, pictures: 0 },
		};
		let matrix: Matrix = [1, 0, 0, 1, 0, 0];
		const kept: Matrix[] = [];
		for (const [index, operator] of fnArray.entries()) {
			const args = argsArray[index] as unknown[];
			if (operator === OPS.save) kept.push(matrix);
			else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
			else if (operator === OPS.transform) {
				matrix = Util.transform(matrix, args as unknown as Matrix) as Matrix;
			} else if (PICTURES.includes(operator)) sheet.pictures += 1;
			else if (operator === OPS.constructPath) {
				const [paint, data] = args as [number, [Float32Array | null]];
				const is_stroke = STROKES.includes(paint);
				if (is_stroke || FILLS.includes(paint)) sheet.paths += 1;
				if (is_stroke && data[0]) sheet.lines.push(...listLines(data[0], matrix));
			}
		}
		sheets.push(sheet);
	}
	await task.destroy();
	return sheets;
}

function listLines(data: Float32Array, matrix: Matrix): PdfLine[] {
	const lines: PdfLine[] = [];
	let last: [number, number] | null = null;
	for (let at = 0; at < data.length;) {
		const command = data[at]!;
		const size = SIZES[command]!;
		if (size > 0) {
			const [x, y] = [data[at + size - 1]!, data[at + size]!];
			const point = toMm([x, y], matrix);
			if (command === LINE && last) lines.push({ from: last, to: point });
			last = command === MOVE || size > 0 ? point : last;
		}
		at += 1 + size;
	}
	return lines;
}

function toMm([x, y]: [number, number], [a, b, c, d, e, f]: Matrix): [number, number] {
	return [(a * x + c * y + e) * MM, (b * x + d * y + f) * MM];
}
