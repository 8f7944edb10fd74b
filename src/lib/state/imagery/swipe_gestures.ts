import type { Attachment } from 'svelte/attachments';
import type { Swipe } from './swipe.svelte.ts';

/** How much a turn of the wheel zooms. */
const WHEEL_STEP = 0.002;

/** One pointer moves the pictures, two zoom them; the wheel zooms with Ctrl, as it else turns the page. */
export function movesPictures(swipe: Swipe): Attachment<HTMLElement> {
	return (element) => {
		const pointers = new Map<number, { x: number; y: number }>();
		const aborter = new AbortController();
		const { signal } = aborter;

		function place({ x, y }: { x: number; y: number }): [number, number] {
			const box = element.getBoundingClientRect();
			return [x - box.left - box.width / 2, y - box.top - box.height / 2];
		}

		function end({ pointerId }: PointerEvent): void {
			pointers.delete(pointerId);
			if (pointers.size < 2) swipe.hold(false);
		}

		element.addEventListener(
			'pointerdown',
			(event) => {
				if (event.button !== 0) return;
				element.setPointerCapture(event.pointerId);
				pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
				if (pointers.size === 2) swipe.hold(true);
			},
			{ signal },
		);
		element.addEventListener(
			'pointermove',
			(event) => {
				const before = pointers.get(event.pointerId);
				if (!before) return;
				const now = { x: event.clientX, y: event.clientY };
				const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
				pointers.set(event.pointerId, now);
				// Of two fingers each takes the middle half its own way.
				const share = other ? 0.5 : 1;
				swipe.move((now.x - before.x) * share, (now.y - before.y) * share);
				if (!other) return;
				const apart = Math.hypot(now.x - other.x, now.y - other.y);
				const apart_before = Math.hypot(before.x - other.x, before.y - other.y);
				if (apart === 0 || apart_before === 0) return;
				const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
				swipe.scale(apart / apart_before, place(middle));
			},
			{ signal },
		);
		element.addEventListener('pointerup', end, { signal });
		element.addEventListener('pointercancel', end, { signal });
		element.addEventListener(
			'wheel',
			(event) => {
				if (!event.ctrlKey && !event.metaKey) return;
				event.preventDefault();
				swipe.scale(
					Math.exp(-event.deltaY * WHEEL_STEP),
					place({ x: event.clientX, y: event.clientY }),
				);
			},
			{ signal, passive: false },
		);
		return () => aborter.abort();
	};
}

/** The divider goes with the pointer, wherever in `picture` it was taken. */
export function movesDivider(swipe: Swipe, picture: () => HTMLElement): Attachment<HTMLElement> {
	return (element) => {
		const aborter = new AbortController();
		const { signal } = aborter;
		element.addEventListener(
			'pointerdown',
			(event) => {
				if (event.button !== 0) return;
				event.stopPropagation();
				element.setPointerCapture(event.pointerId);
			},
			{ signal },
		);
		element.addEventListener(
			'pointermove',
			(event) => {
				if (!element.hasPointerCapture(event.pointerId)) return;
				event.stopPropagation();
				const { left, width } = picture().getBoundingClientRect();
				swipe.divide(((event.clientX - left) / width) * 100);
			},
			{ signal },
		);
		return () => aborter.abort();
	};
}
