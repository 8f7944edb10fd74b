import type { Story } from '../story.svelte.ts';
import { Aloud } from './aloud.svelte.ts';

/** Shows the controls at once, then looks for voices of the device and reads from the part in sight on. */
export async function startAloud(story: Story): Promise<void> {
	story.stop();
	const aloud = new Aloud(story);
	story.aloud = aloud;
	await aloud.open(document.documentElement.lang);
	if (aloud.is_ready && story.aloud === aloud) aloud.toggle(story.at);
}
