/** Names of our own in files of others; programs that do not know them hand them on. */
export const FILE_KEYS = {
	kind: 'atlas:kind',
	color: 'atlas:color',
	icon: 'atlas:icon',
	words: 'atlas:words',
} as const;

/** Characters of a file that are looked at to tell what it is. */
export const HEAD_LENGTH = 4096;

/** Whether the beginning of a file says that it is a drawing of the atlas; reads no further. */
export function looksLikeDrawing(head: string): boolean {
	return ['atlas_drawing', FILE_KEYS.kind].some((name) => head.includes(`"${name}"`));
}
