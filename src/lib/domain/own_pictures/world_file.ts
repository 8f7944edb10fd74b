import type { PlaneMatrix } from '../../geometry/fit/plane_matrix.ts';
import { PictureError } from './picture_problem.ts';

/**
 * From pixels (of the upper left corner of the first, y down) to the plane of the file. Six lines, as ESRI defined them: A, D, B, E, and the
 * middle of the first pixel, C and F. Throws a `PictureError` that names the line.
 */
export function parseWorldFile(text: string): PlaneMatrix {
	const lines = text
		.replace(/^\uFEFF/, '')
		.trim()
		.split(/\r\n?|\n/);
	const numbers = lines.slice(0, 6).map((line, index) => {
		const written = line.trim();
		// Some programs write the comma of their language.
		const value =
			written === ''
				? NaN
				: Number(/^[^,.]*,[^,.]*$/.test(written) ? written.replace(',', '.') : written);
		if (!Number.isFinite(value)) {
			throw new PictureError({
				code: 'bad-world-file',
				line: index + 1,
				found: written.slice(0, 40),
			});
		}
		return value;
	});
	if (numbers.length < 6) {
		throw new PictureError({ code: 'bad-world-file', line: numbers.length + 1, found: '' });
	}
	const [a, d, b, e, c, f] = numbers as [number, number, number, number, number, number];
	if (a * e - b * d === 0) throw new PictureError({ code: 'no-extent' });
	return [a, b, c - (a + b) / 2, d, e, f - (d + e) / 2, 0, 0, 1];
}
