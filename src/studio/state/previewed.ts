/** What a preview shows, handed to its frame by the page that holds it. */

export type Previewed = { files?: readonly object[]; draft?: string };

const KEY = 'studio-preview';

export function handPreview(previewed: Previewed): void {
	sessionStorage.setItem(KEY, JSON.stringify(previewed));
}

export function takePreview(): Previewed {
	return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Previewed;
}
