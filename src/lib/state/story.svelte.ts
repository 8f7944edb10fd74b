import { browser } from '$app/environment';
import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { Attachment } from 'svelte/attachments';
import { MediaQuery } from 'svelte/reactivity';
import { HEAD_PART } from '$lib/domain/aloud/reader.ts';
import type { Aloud } from './aloud/aloud.svelte.ts';
import { prefersReducedMotion } from 'svelte/motion';

/** Time a part stays when the reading plays by itself, milliseconds. */
const STAY_MS = 9000;

/** Which part of a page is read: it follows scrolling, swiping, keys, links and the play button. */
export class Story {
	/** Position of the part in the middle of the screen; null before the first. */
	at: number | null = $state(null);
	is_playing = $state(false);
	/** What reads the page aloud, once asked for. */
	aloud: Aloud | null = $state.raw(null);
	/** The part that is read aloud, wherever the page stands; else the one in the middle of the screen. None while the head is read. */
	shown = $derived.by(() => {
		const part = this.aloud?.part ?? this.at;
		return part === HEAD_PART ? null : part;
	});
	/** What introduces the parts; null where nothing does. */
	head: HTMLElement | null = null;
	#keys: () => readonly string[];
	#parts = new Map<number, HTMLElement>();
	/** Where a movement is heading: keys pressed meanwhile count from there, not from what passes by. */
	#goal: number | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#is_swiped: boolean;
	#small = new MediaQuery('width < 900px');

	/** `keys`: fragment ids of the parts, in order. `is_swiped`: on a phone the parts stand side by side. */
	constructor(keys: () => readonly string[], { is_swiped = false } = {}) {
		this.#keys = keys;
		this.#is_swiped = is_swiped;
	}

	get #is_row(): boolean {
		return this.#is_swiped && this.#small.current;
	}

	get key(): string | null {
		return this.shown === null ? null : (this.#keys()[this.shown] ?? null);
	}

	/** The elements of the parts, in order. */
	get elements(): HTMLElement[] {
		return [...this.#parts].toSorted(([a], [b]) => a - b).map(([, element]) => element);
	}

	/** The element of a part. */
	watch(index: number): Attachment<HTMLElement> {
		return (element) => {
			this.#parts.set(index, element);
			const rootMargin = this.#is_row ? '0px -45% 0px -45%' : '-40% 0px -60% 0px';
			const observer = new IntersectionObserver(
				(entries) => {
					if (entries.some(({ isIntersecting }) => isIntersecting)) this.#arrive(index);
				},
				{ rootMargin },
			);
			observer.observe(element);
			return () => {
				observer.disconnect();
				this.#parts.delete(index);
			};
		};
	}

	/** The element of what introduces them. */
	watchHead: Attachment<HTMLElement> = (element) => {
		this.head = element;
		return () => (this.head = null);
	};

	/** Brings a part into the picture; the rest follows from there. */
	go(index: number): void {
		const element = this.#parts.get(index);
		if (!element) return;
		if (this.aloud && this.aloud.part !== null) {
			this.aloud.goPart(index);
			return;
		}
		this.#goal = index === this.at ? null : index;
		element.scrollIntoView({
			behavior: prefersReducedMotion.current ? 'instant' : 'smooth',
			block: this.#is_row ? 'start' : 'center',
			inline: 'center',
		});
	}

	step(by: 1 | -1): void {
		const last = this.#keys().length - 1;
		const from = this.#goal ?? this.shown;
		this.go(Math.min(last, Math.max(0, from === null ? (by > 0 ? 0 : last) : from + by)));
	}

	toggle(): void {
		if (this.is_playing) {
			this.stop();
			return;
		}
		this.is_playing = true;
		if (this.at === null || this.at === this.#keys().length - 1) this.go(0);
		this.#wait();
	}

	stop(): void {
		this.is_playing = false;
		clearTimeout(this.#timer);
	}

	/** Arrow keys, where nothing else uses them. */
	press(event: KeyboardEvent): void {
		const by = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
		const target = event.target as HTMLElement;
		if (!by) this.settle();
		if (!by || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
		if (target.closest('input, textarea, select, [role="slider"], [role="tablist"]')) return;
		event.preventDefault();
		this.stop();
		this.step(by);
	}

	/** The reader has taken the page in hand. */
	settle(): void {
		this.#goal = null;
	}

	#arrive(index: number): void {
		if (index === this.#goal) this.#goal = null;
		if (this.at === index) return;
		const is_first = this.at === null;
		this.at = index;
		const key = this.#keys()[index];
		// A link to the whole page stays one until the reader moves.
		const has_moved = !is_first || location.hash !== '' || scrollY > 0;
		if (browser && key && has_moved && !this.#isLinked(index)) replaceState(`#${key}`, page.state);
		if (this.is_playing) this.#wait();
	}

	/** The link leads to something within the part already, as to the words of a figure. */
	#isLinked(index: number): boolean {
		const target = document.getElementById(location.hash.slice(1));
		return target !== null && this.#parts.get(index)?.contains(target) === true;
	}

	#wait(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.at === this.#keys().length - 1) this.stop();
			else this.step(1);
		}, STAY_MS);
	}
}
