import { tick } from 'svelte';

/** For what stands where a pressed button has gone: the focus, which would be lost, goes on there. */
export function takeFocus(node: HTMLElement): void {
	if (document.activeElement === document.body) node.focus({ preventScroll: true });
}

/** Gives the focus back to the button that opened what has just been closed, once it is there again. */
export async function giveFocusBack(selector: string): Promise<void> {
	await tick();
	const button = document.querySelector<HTMLElement>(selector);
	if (button) takeFocus(button);
}
