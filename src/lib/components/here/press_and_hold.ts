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
	/** The second button while it is down, and until the browser's own event for it has come: a busy page gets it late. */
	let second: { down: PointerEvent; menu: MouseEvent | null; is_up: boolean } | null = null;
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
			if (second && !second.is_up) {
				second.menu = event;
				return;
			}
			const is_drag = second !== null && !isNear(second.down, event);
			second = null;
			if (!is_drag) fire(event);
		},
		options,
	);
	// A drag with the second button turns a map: it asks for nothing. Some browsers send the event when the button goes down, others when it comes up.
	window.addEventListener(
		'pointerup',
		(event) => {
			if (!second || event.button !== 2) return;
			const { down, menu } = second;
			if (menu && isNear(down, event)) fire(menu);
			second = menu ? null : { down, menu: null, is_up: true };
		},
		{ ...options, capture: true },
	);
	pane.addEventListener(
		'pointerdown',
		(event) => {
			end();
			const is_second = event.button === 2 && isOurs(event);
			second = is_second ? { down: event, menu: null, is_up: false } : null;
			if (event.pointerType !== 'touch' || !event.isPrimary || !isOurs(event)) return;
			began = event;
			timer = setTimeout(() => fire(event), HOLD_MS);
		},
		options,
	);
	// What a key asks for is no late event of a button.
	window.addEventListener('keydown', () => (second = null), { ...options, capture: true });
	pane.addEventListener(
		'pointermove',
		(event) => {
			if (!began || event.pointerId !== began.pointerId) return;
			if (!isNear(began, event)) end();
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

function isNear(a: MouseEvent, b: MouseEvent): boolean {
	return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) <= SLACK_PX;
}
