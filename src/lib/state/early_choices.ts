type Choice = HTMLSelectElement | HTMLInputElement;

/** A browser that comes back to a page fills its forms by itself: that is nobody's choice now. Some say nothing of a first visit. */
function isNewVisit(): boolean {
	const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	const is_back = visit?.type === 'reload' || visit?.type === 'back_forward';
	return !is_back && document.documentElement.dataset['hydrated'] === undefined;
}

function isChanged(control: Choice): boolean {
	if (control instanceof HTMLInputElement) {
		// Of several, the one that was chosen gives up the other.
		const is_chosen = control.checked || control.type === 'checkbox';
		return is_chosen && control.checked !== control.defaultChecked;
	}
	const given = [...control.options].findIndex((option) => option.defaultSelected);
	return control.selectedIndex !== Math.max(given, 0);
}

/**
 * What a reader chose before the page answered, read while the page's scripts load: hydration sets every select and
 * every box to what the page came with, some a moment later (texts it keeps). Returns a function that chooses it again; call it in a task after hydration.
 */
export function readEarlyChoices(): () => void {
	if (typeof document === 'undefined' || !isNewVisit()) return () => {};
	const controls = document.querySelectorAll<Choice>('select,[type=checkbox],[type=radio]');
	const chosen = [...controls].filter(isChanged);
	const values = chosen.map((control) => control.value);
	return () => {
		for (const [place, control] of chosen.entries()) {
			if (control instanceof HTMLInputElement) {
				control.checked = control.defaultChecked;
				control.click();
			} else {
				control.value = values[place]!;
				control.dispatchEvent(new Event('change', { bubbles: true }));
			}
		}
	};
}
