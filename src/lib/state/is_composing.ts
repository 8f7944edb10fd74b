/**
 * The key belongs to an input method that is putting a word together. Safari ends the word before its key arrives; 229, which
 * every browser gives such keys, is then the only sign.
 */
export function isComposing({ isComposing: is_composing, keyCode }: KeyboardEvent): boolean {
	return is_composing || keyCode === 229;
}
