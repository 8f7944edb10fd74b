import { mount, unmount } from 'svelte';
import type { Witness } from '$lib/state/imagery/witness.ts';
import ThenNowDialog from './ThenNowDialog.svelte';

/** Outside of the page, so that paper can have the dialog alone; gone when it is closed, and with it all that it asked for. */
export function openThenNow(witness: Witness): void {
	const dialog = mount(ThenNowDialog, {
		target: document.body,
		props: { witness, onclose: () => void unmount(dialog) },
	});
}
