/** A finger rests this long, milliseconds, and moves no farther than this, CSS pixels. */
const HOLD_MS = 550;
const SLACK_PX = 10;

/** A browser that has its own event for the same gesture sends it about now, milliseconds. */
const SAME_MS = 1000;

/** What keeps the browser's own menu and its own presses. */
const OWN = 'a[href], button, input, select, textarea, label, dialog, [role="dialog"], summary';

/** Calls `take` for the second mouse button and for a finger that rests, which iOS sends no event for. Returns the stop function. */
export function listenForHold(pane: HTMLElement, take: (event: MouseEvent) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let began: PointerEvent | null = null;
	let taken_at = -Infinity;
	const stop = new AbortController();
	const options = { signal: stop.signal };
	const isOurs = (event: Event): boolean => !(event.target as Element).closest(OWN);
	const end = (): void => {
		clearTimeout(timer);
		began = null;
	};
	const fire = (event: MouseEvent): void => {
		end();
		if (performance.now() - taken_at < SAME_MS) return;
		taken_at = performance.now();
		take(event);
	};
	pane.addEventListener(
		'contextmenu',
		(event) => {
			if (!isOurs(event) || event.shiftKey) return;
			event.preventDefault();
			fire(event);
		},
		options,
	);
	pane.addEventListener(
		'pointerdown',
		(event) => {
			end();
			if (event.pointerType !== 'touch' || !event.isPrimary || !isOurs(event)) return;
			began = event;
			timer = setTimeout(() => fire(event), HOLD_MS);
		},
		options,
	);
	pane.addEventListener(
		'pointermove',
		(event) => {
			if (!began || event.pointerId !== began.pointerId) return;
			const moved = Math.hypot(event.clientX - began.clientX, event.clientY - began.clientY);
			if (moved > SLACK_PX) end();
		},
		options,
	);
	for (const name of ['pointerup', 'pointercancel'] as const) {
		pane.addEventListener(name, end, options);
	}
	return () => {
		end();
		stop.abort();
	};
}
