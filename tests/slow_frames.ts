/**
 * Has a page draw as seldom as given, as on a slow device: what eases or fades takes as long and costs fewer pictures,
 * each of which software draws as a graphics card would. It runs in the page, so it may use nothing from outside.
 * @param pause between two frames, in milliseconds
 */
export function slowFrames(pause: number): void {
	// As they are now: a test may set false ones later.
	const draw = globalThis.requestAnimationFrame.bind(globalThis);
	const wait = globalThis.setTimeout.bind(globalThis);
	const forget = globalThis.clearTimeout.bind(globalThis);
	const waiting = new Map<number, ReturnType<typeof setTimeout>>();
	let last = 0;
	globalThis.requestAnimationFrame = (callback) => {
		const id = ++last;
		const show: FrameRequestCallback = (time) => {
			if (waiting.delete(id)) callback(time);
		};
		// What is asked for in one pause comes in one frame.
		const rest = pause - (performance.now() % pause);
		waiting.set(
			id,
			wait(() => draw(show), rest),
		);
		return id;
	};
	globalThis.cancelAnimationFrame = (id) => {
		forget(waiting.get(id));
		waiting.delete(id);
	};
}

/** Pause between frames of a live map, in milliseconds. */
export const map_pause = 150;
