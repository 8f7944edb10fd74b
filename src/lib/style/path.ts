/** SVG path data on whole drawing units, relative and short. `[x, y]`, y down. */
export function formatPath(lines: [number, number][][], is_closed = false): string {
	return lines.map((line) => formatLine(line) + (is_closed ? 'Z' : '')).join('');
}

function formatLine(line: [number, number][]): string {
	const points = line.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
	const [first, ...rest] = points;
	if (!first) return '';
	let last = first;
	let steps = '';
	for (const point of rest) {
		const dx = point[0] - last[0];
		const dy = point[1] - last[1];
		if (dx === 0 && dy === 0) continue;
		steps += `${dx < 0 || steps === '' ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
		last = point;
	}
	return `M${first[0]} ${first[1]}${steps === '' ? '' : `l${steps}`}`;
}
