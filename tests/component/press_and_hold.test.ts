import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForHold } from '$lib/components/here/press_and_hold.ts';

let pane: HTMLElement;
let stop: () => void;
const take = vi.fn<(event: MouseEvent) => void>();

beforeEach(() => {
	take.mockReset();
	pane = document.body.appendChild(document.createElement('div'));
	stop = listenForHold(pane, take);
});
afterEach(() => {
	stop();
	pane.remove();
	vi.useRealTimers();
});

function send(type: string, clientX: number): void {
	const shared = { bubbles: true, cancelable: true, clientX, clientY: 0, button: 2 };
	pane.dispatchEvent(new PointerEvent(type, { ...shared, pointerType: 'mouse', isPrimary: true }));
}

test.each([
	['when the button goes down', ['pointerdown', 'contextmenu', 'pointerup']],
	['when it comes up', ['pointerdown', 'pointerup', 'contextmenu']],
])('a press with the second button asks once, where its event comes %s', (_, events) => {
	for (const type of events) send(type, 100);
	expect(take).toHaveBeenCalledTimes(1);
});

test('a drag with the second button asks for nothing, however late its event comes', () => {
	vi.useFakeTimers();
	send('pointerdown', 100);
	send('pointerup', 160);
	vi.advanceTimersByTime(5000);
	send('contextmenu', 160);
	expect(take).not.toHaveBeenCalled();

	send('pointerdown', 100);
	send('contextmenu', 100);
	send('pointerup', 160);
	expect(take).not.toHaveBeenCalled();
});

test('a key asks right after a drag', () => {
	send('pointerdown', 100);
	send('pointerup', 160);
	window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ContextMenu' }));
	send('contextmenu', 0);
	expect(take).toHaveBeenCalledTimes(1);
});
