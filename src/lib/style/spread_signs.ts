/** Moves signs apart that would cover each other, around the place they share. */

export type Sign = { x: number; y: number };

/**
 * `apart`: least distance of two signs, in their own units. Signs nearer than that to one before them form a ring around their
 * middle; the others stay where they are.
 */
export function spreadSigns(places: readonly Sign[], apart: number): Sign[] {
	const groups: number[][] = [];
	places.forEach((place, index) => {
		const near = groups.find((group) =>
			group.some((other) => measure(places[other]!, place) < apart),
		);
		if (near) near.push(index);
		else groups.push([index]);
	});
	const signs = places.map(({ x, y }) => ({ x, y }));
	for (const group of groups.filter(({ length }) => length > 1)) {
		const middle = {
			x: group.reduce((sum, index) => sum + places[index]!.x, 0) / group.length,
			y: group.reduce((sum, index) => sum + places[index]!.y, 0) / group.length,
		};
		// Neighbours on a ring of that radius are just `apart`.
		const radius = apart / (2 * Math.sin(Math.PI / group.length));
		group.forEach((index, at) => {
			const angle = Math.PI + (at / group.length) * 2 * Math.PI;
			signs[index] = {
				x: middle.x + Math.cos(angle) * radius,
				y: middle.y + Math.sin(angle) * radius,
			};
		});
	}
	return signs;
}

function measure(a: Sign, b: Sign): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
