import { afterEach, expect, test, vi } from 'vitest';
import { MapStart } from '../../../src/lib/state/map/map_start.svelte.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	document.body.replaceChildren();
});

/** Long enough for whatever waits for rest. */
const rest = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve()));

function buildPane(): HTMLElement {
	const pane = document.createElement('section');
	pane.append(document.createElement('button'));
	document.body.append(pane);
	return pane;
}

test('the map starts when the reader comes to it, in whatever way, and not by itself', async () => {
	for (const sign of ['pointermove', 'pointerdown', 'wheel', 'touchstart', 'focusin']) {
		const start = new MapStart();
		const pane = buildPane();
		start.watch(pane);
		document.body.dispatchEvent(new Event(sign));
		await rest();
		expect(start.is_wanted, sign).toBe(false);
		pane.firstElementChild!.dispatchEvent(new Event(sign, { bubbles: true }));
		expect(start.is_wanted, sign).toBe(true);
	}
});

test('what the drawing cannot show starts it at rest, unless the connection saves or the page has gone', async () => {
	const start = new MapStart();
	start.request()();
	await rest();
	expect(start.is_wanted).toBe(false);

	vi.spyOn(navigator as Navigator & { connection: object }, 'connection', 'get').mockReturnValue({
		saveData: true,
	});
	start.request();
	await rest();
	expect(start.is_wanted).toBe(false);
	vi.restoreAllMocks();

	start.request();
	expect(start.is_wanted, 'not in the middle of what is under way').toBe(false);
	await rest();
	expect(start.is_wanted).toBe(true);
});

test('a map that failed is not tried again', async () => {
	const start = new MapStart();
	const pane = buildPane();
	start.watch(pane);
	pane.dispatchEvent(new Event('pointermove'));
	start.fail();
	start.dismissFailure();
	pane.dispatchEvent(new Event('pointermove'));
	start.request();
	await rest();
	expect(start.is_wanted).toBe(false);
});
