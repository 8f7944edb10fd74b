/**
 * Attachment of what holds quotations: a link to `#claim-<id>` opens what hides the words, shows them in the middle and gives their quotation
 * the focus. Without script the browser leads there, and styles light the words.
 */
export function openClaim(root: HTMLElement): () => void {
	function open(): void {
		const id = location.hash.slice(1);
		const target = id.startsWith('claim-') ? document.getElementById(id) : null;
		if (!target || !root.contains(target)) return;
		const fold = target.closest('details');
		if (fold) fold.open = true;
		target.scrollIntoView({ block: 'center' });
		const holder = target.closest<HTMLElement>('figure') ?? target;
		holder.tabIndex = -1;
		holder.focus({ preventScroll: true });
	}
	open();
	addEventListener('hashchange', open);
	return () => removeEventListener('hashchange', open);
}
