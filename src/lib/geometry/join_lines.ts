import type { Position } from './position.ts';

/** Ends that turn more sharply are of two lines that meet; radians. */
const SHARPEST_TURN = (100 * Math.PI) / 180;

/** `at`: 0 for the first position of a line, 1 for the last. */
type End = {
	line: number;
	at: 0 | 1;
	position: Position;
	/** Outwards, radians. */ heading: number;
};

/**
 * Lines of one plane joined where they run on into each other: end to end within `reach`, the straightest first where
 * several meet. Both positions of a join stay, one where they are the same.
 */
export function joinLines(lines: readonly Position[][], reach: number): Position[][] {
	const ends = lines.flatMap((line, index) => [
		describeEnd(line, index, 0),
		describeEnd(line, index, 1),
	]);
	const partners = pairEnds(ends, reach);
	const seen = new Set<number>();
	const walk = (start: number): Position[] => {
		const joined: Position[] = [];
		for (let end: number | undefined = start; end !== undefined;) {
			const { line, at }: End = ends[end]!;
			if (seen.has(line)) break;
			seen.add(line);
			for (const position of at === 0 ? lines[line]! : lines[line]!.toReversed()) {
				if (!isSame(joined.at(-1), position)) joined.push(position);
			}
			end = partners.get(end ^ 1);
		}
		return joined;
	};
	const open = ends.flatMap((_, index) => (partners.has(index) ? [] : [index]));
	// Rings have no open end: whatever of them is left is walked from anywhere.
	return [...open, ...ends.keys()]
		.filter((index) => !seen.has(ends[index]!.line))
		.flatMap((index) => {
			const joined = walk(index);
			return joined.length > 1 ? [joined] : [];
		});
}

function describeEnd(line: readonly Position[], index: number, at: 0 | 1): End {
	const [position, before] = at === 0 ? [line[0]!, line[1]!] : [line.at(-1)!, line.at(-2)!];
	const heading = Math.atan2(position[1] - before[1], position[0] - before[0]);
	return { line: index, at, position, heading };
}

/** Which end runs on into which, both ways; by index. */
function pairEnds(ends: readonly End[], reach: number): Map<number, number> {
	const cells = new Map<string, number[]>();
	const cellOf = (value: number): number => Math.floor(value / reach);
	for (const [index, { position }] of ends.entries()) {
		const key = `${cellOf(position[0])} ${cellOf(position[1])}`;
		cells.set(key, [...(cells.get(key) ?? []), index]);
	}
	const pairs: { a: number; b: number; cost: number }[] = [];
	for (const [a, end] of ends.entries()) {
		const [column, row] = end.position.map(cellOf) as [number, number];
		for (let x = column - 1; x <= column + 1; x += 1) {
			for (let y = row - 1; y <= row + 1; y += 1) {
				for (const b of cells.get(`${x} ${y}`) ?? []) {
					const cost = a < b ? measureJoin(end, ends[b]!, reach) : null;
					if (cost !== null) pairs.push({ a, b, cost });
				}
			}
		}
	}
	const partners = new Map<number, number>();
	for (const { a, b } of pairs.toSorted((one, two) => one.cost - two.cost)) {
		if (partners.has(a) || partners.has(b)) continue;
		partners.set(a, b).set(b, a);
	}
	return partners;
}

/** What a join costs, by gap and turn; null where the two do not run on into each other. */
function measureJoin(a: End, b: End, reach: number): number | null {
	if (a.line === b.line) return null;
	const gap = Math.hypot(a.position[0] - b.position[0], a.position[1] - b.position[1]);
	if (gap > reach) return null;
	const turned = Math.abs(a.heading - b.heading - Math.PI) % (2 * Math.PI);
	const turn = Math.min(turned, 2 * Math.PI - turned);
	return turn > SHARPEST_TURN ? null : gap / reach + turn;
}

function isSame(a: Position | undefined, b: Position): boolean {
	return a !== undefined && a[0] === b[0] && a[1] === b[1];
}
