import type { Position } from '../../domain/schema/geojson.ts';

/** Drawing units: what is nearer than this to a line looks like the line. */
const NEAR = 3;
/** Share of a line that may lie along others. */
const MOST_ALONG = 0.7;

/** Which ground lines cover already. */
export class LaidLines {
	readonly #cells = new Set<string>();

	/** Lays a line, in drawing units; false where others lie along most of it: then it is none. */
	lay(line: readonly Position[]): boolean {
		const cells = listCells(line);
		const along = cells.filter(([x, y]) => this.#cells.has(`${x} ${y}`)).length;
		if (along > cells.length * MOST_ALONG) return false;
		for (const [x, y] of cells) {
			for (let column = x - 1; column <= x + 1; column += 1) {
				for (let row = y - 1; row <= y + 1; row += 1) this.#cells.add(`${column} ${row}`);
			}
		}
		return true;
	}
}

/** Column and row of points along the line, as far apart as cells are wide. */
function listCells(line: readonly Position[]): Position[] {
	return line.slice(1).flatMap(([x, y], index): Position[] => {
		const [from_x, from_y] = line[index]!;
		const steps = Math.max(1, Math.ceil(Math.hypot(x - from_x, y - from_y) / NEAR));
		return Array.from({ length: steps }, (_, step): Position => {
			const share = (step + 0.5) / steps;
			return [
				Math.floor((from_x + (x - from_x) * share) / NEAR),
				Math.floor((from_y + (y - from_y) * share) / NEAR),
			];
		});
	});
}
