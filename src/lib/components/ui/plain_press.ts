/** A press that is ours to handle; with a modifier the reader wants the link itself, in a tab or window of its own. */
export function isPlainPress(event: MouseEvent): boolean {
	return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
