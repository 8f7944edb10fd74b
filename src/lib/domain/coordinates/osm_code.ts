/** OpenStreetMap's short codes (`osm.org/go/...`) hold the position themselves: its bits by turns, six a character. */

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';

/** Middle of the square a code stands for, `[lng, lat]`; null when it is no code. */
export function readOsmCode(code: string): [lng: number, lat: number] | null {
	// Older codes have @ for ~; the signs behind only fit the zoom.
	const letters = [...code.replaceAll('@', '~').replace(/[-=]+$/u, '')];
	if (letters.length < 3 || letters.length > 10) return null;
	let [x, y] = [0, 0];
	for (const letter of letters) {
		const bits = CHARACTERS.indexOf(letter);
		if (bits < 0) return null;
		for (const shift of [4, 2, 0]) {
			const pair = (bits >> shift) & 3;
			[x, y] = [x * 2 + (pair >> 1), y * 2 + (pair & 1)];
		}
	}
	const size = 2 ** (letters.length * 3);
	return [((x + 0.5) / size) * 360 - 180, ((y + 0.5) / size) * 180 - 90];
}
