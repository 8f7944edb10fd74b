/** A district's mark stands where its name does; without a name, where it stood. Percent of the frame. */
export function hangTab<M extends { district: number | null; x: number; y: number }>(
	mark: M,
	labels: readonly { adcode: number; x: number; y: number }[],
): M {
	const label = labels.find(({ adcode }) => adcode === mark.district);
	return label ? { ...mark, x: label.x, y: label.y } : mark;
}
