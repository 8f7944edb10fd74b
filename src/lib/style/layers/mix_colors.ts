/** What one sees of `under` where `over` lies on it at a share, 0 to 1; opaque colours, each `#rrggbb`. */
export function mixColors(under: string, over: string, share: number): string {
	const above = readChannels(over);
	return writeColor(
		readChannels(under).map((value, at) => value * (1 - share) + above[at]! * share),
	);
}

/** In the middle of at least one. */
export function averageColors(colors: readonly string[]): string {
	const all = colors.map(readChannels);
	return writeColor(
		[0, 1, 2].map((at) => all.reduce((sum, channels) => sum + channels[at]!, 0) / all.length),
	);
}

/** Red, green and blue, 0 to 255. */
export function readChannels(color: string): [red: number, green: number, blue: number] {
	const channel = (from: number): number => Number.parseInt(color.slice(from, from + 2), 16);
	return [channel(1), channel(3), channel(5)];
}

function writeColor(channels: readonly number[]): string {
	return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
