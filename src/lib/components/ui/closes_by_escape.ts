import { escape_stack } from '$lib/state/escape_stack.ts';

/** For a `<details>` that lies over the page: Escape shuts it and gives the focus back to its summary. */
export function closesByEscape(node: HTMLDetailsElement): () => void {
	let forget = (): void => {};
	const toggle = (): void => {
		forget();
		if (!node.open) return;
		forget = escape_stack.add(() => {
			// The toggle is told later; a second press before it is for what lies below.
			forget();
			node.open = false;
			node.querySelector('summary')?.focus({ preventScroll: true });
		});
	};
	node.addEventListener('toggle', toggle);
	return () => {
		forget();
		node.removeEventListener('toggle', toggle);
	};
}
