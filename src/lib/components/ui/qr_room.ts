/** Most bytes of a link that a code takes: with more its modules are smaller than a phone can tell apart on a sheet. */
const MOST_BYTES = 800;

/** Whether a code of the link can be scanned. */
export function hasQrRoom(text: string): boolean {
	return new TextEncoder().encode(text).length <= MOST_BYTES;
}
