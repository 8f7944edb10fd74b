import type { Scheme } from '$lib/style/tokens.ts';

const STORAGE_KEY = 'scheme';

/** The scheme in force: the reader's choice when there is one, else the system's. */
class ColorScheme {
	value: Scheme = $state('light');

	/** Follows the system until the reader chooses. Call in the browser; returns the stop function. */
	follow(): () => void {
		const system = matchMedia('(prefers-color-scheme: dark)');
		const read = (): void => {
			const chosen = document.documentElement.dataset['scheme'];
			this.value =
				chosen === 'dark' || chosen === 'light' ? chosen : system.matches ? 'dark' : 'light';
		};
		read();
		system.addEventListener('change', read);
		return () => system.removeEventListener('change', read);
	}

	toggle(): void {
		this.value = this.value === 'dark' ? 'light' : 'dark';
		document.documentElement.dataset['scheme'] = this.value;
		try {
			localStorage.setItem(STORAGE_KEY, this.value);
		} catch {
			// Storage is closed to us: the choice lasts for this page only.
		}
	}
}

export const color_scheme = new ColorScheme();
