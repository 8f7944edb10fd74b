import type { Map, PointLike } from 'maplibre-gl';
import type { Grip } from '$lib/domain/drawing/grips.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { DrawingBoard } from '$lib/state/drawing/drawing_board.svelte.ts';
import { chooseItem } from '$lib/state/drawing/item_by_map.ts';
import { DRAWING_IDS } from '$lib/style/drawing/drawing_part.ts';
import { pickGrip, type Spot } from '$lib/style/drawing/pick_grip.ts';
import { readPress } from './read_press.ts';

/** CSS pixels around a corner that still are the corner: 44 across for a finger, 24 for a mouse. */
const REACH_PX = { fine: 12, coarse: 22 };
/** A press that moves no further, in CSS pixels, is no drag. */
const SLACK_PX = { fine: 3, coarse: 8 };
/** Around a line or a sign, CSS pixels. */
const BESIDE_PX = { fine: 4, coarse: 12 };

/** What a map would make of a press that is a drawing's. */
const FOLLOWING = [
	'mousedown',
	'touchstart',
	'touchmove',
	'touchend',
	'touchcancel',
	'click',
	'dblclick',
	'contextmenu',
] as const;

type Press = { id: number; at: Spot; is_far: boolean };

/** Pointers and fingers that take what is chosen on the board. What they take never reaches the map; what they do not take is the map's. */
export class ItemDrag {
	#map: Map;
	#board: DrawingBoard;
	#press: Press | null = null;
	/** The last press was on the drawing, and so is all that the browser makes of it. */
	#is_ours = false;
	#listening = new AbortController();

	constructor(map: Map, board: DrawingBoard) {
		this.#map = map;
		this.#board = board;
		const { signal } = this.#listening;
		const box = map.getContainer();
		const options = { capture: true, signal };
		box.addEventListener('pointerdown', (event) => this.#down(event), options);
		box.addEventListener('pointermove', (event) => this.#move(event), options);
		box.addEventListener('pointerup', (event) => this.#up(event), options);
		for (const type of ['pointercancel', 'lostpointercapture'] as const) {
			box.addEventListener(type, (event) => this.#lose(event), options);
		}
		for (const type of FOLLOWING) {
			box.addEventListener(type, (event) => this.#follow(event), options);
		}
		map.on('mousemove', this.#show);
	}

	stop(): void {
		this.#listening.abort();
		this.#map.off('mousemove', this.#show);
		this.#board.hand.putBack();
	}

	#down(event: PointerEvent): void {
		if (this.#press) {
			// Two fingers are the map's.
			this.#press = null;
			this.#is_ours = false;
			this.#board.hand.putBack();
			return;
		}
		this.#is_ours = false;
		if (event.target !== this.#map.getCanvas() || !event.isPrimary) return;
		const is_mouse = event.pointerType === 'mouse';
		const is_second = is_mouse && event.button === 2;
		if (event.button !== 0 && !is_second) return;
		// With a key, the map has ways of its own.
		if (is_mouse && (event.ctrlKey || event.shiftKey)) return;
		const { own, chosen, hand } = this.#board;
		const item = own[chosen];
		const grip = this.#pick(event);
		if (!item || !grip || (is_second && grip.kind !== 'corner')) return;
		this.#is_ours = true;
		event.stopPropagation();
		if (is_second) {
			if (grip.kind === 'corner') this.#board.takeOut(grip.at);
			return;
		}
		this.#press = { id: event.pointerId, at: this.#spot(event), is_far: false };
		this.#map.getCanvas().setPointerCapture(event.pointerId);
		hand.take(item, grip, this.#locate(event));
	}

	#move(event: PointerEvent): void {
		const press = this.#press;
		if (!press || event.pointerId !== press.id) return;
		const { x, y } = this.#spot(event);
		const { [event.pointerType === 'mouse' ? 'fine' : 'coarse']: slack } = SLACK_PX;
		press.is_far ||= Math.hypot(x - press.at.x, y - press.at.y) > slack;
		if (press.is_far) this.#board.hand.pull(this.#locate(event));
	}

	#up(event: PointerEvent): void {
		if (event.pointerId !== this.#press?.id) return;
		const { is_far } = this.#press;
		this.#press = null;
		this.#board.drop();
		// A press on it that drags nothing, and is on no corner, may mean what lies upon it.
		if (!is_far && this.#board.hand.corner < 0)
			chooseItem(this.#board, readPress(this.#map, event));
	}

	/** The system has taken the finger away. */
	#lose(event: PointerEvent): void {
		if (event.pointerId !== this.#press?.id) return;
		this.#press = null;
		this.#board.hand.putBack();
	}

	#follow(event: Event): void {
		if (!this.#is_ours) return;
		event.stopPropagation();
		// A resting finger would be taken away for a menu.
		if (event.type === 'contextmenu') event.preventDefault();
	}

	/** After the map's own listeners, which have shown what a press would do without a drawing. */
	#show = ({ originalEvent }: { originalEvent: MouseEvent }): void => {
		const canvas = this.#map.getCanvas();
		if (this.#press) canvas.style.cursor = 'grabbing';
		else if (originalEvent.buttons === 0 && this.#pick(originalEvent)) canvas.style.cursor = 'grab';
	};

	#pick(event: MouseEvent): Grip | null {
		const { own, chosen } = this.#board;
		const item = own[chosen];
		if (!item) return null;
		const is_mouse = !(event instanceof PointerEvent) || event.pointerType === 'mouse';
		const way = is_mouse ? 'fine' : 'coarse';
		const spot = this.#spot(event);
		return pickGrip(item, spot, REACH_PX[way], {
			zoom: this.#map.getZoom(),
			project: ([lng, lat]) => this.#map.project([lng, lat]),
			isOn: () => this.#isOn(spot, BESIDE_PX[way]) && !this.#isAllAround(),
		});
	}

	/** Whether what is drawn of the chosen thing is within `beside_px`. */
	#isOn({ x, y }: Spot, beside_px: number): boolean {
		const around: [PointLike, PointLike] = [
			[x - beside_px, y - beside_px],
			[x + beside_px, y + beside_px],
		];
		const { area, line, icon, label } = DRAWING_IDS;
		const layers = [area, line, icon, label].filter((id) => this.#map.getLayer(id));
		const filter: ['get', string] = ['get', 'is_chosen'];
		return this.#map.queryRenderedFeatures(around, { layers, filter }).length > 0;
	}

	/** Inside an area that fills the picture nothing else could be pressed: the map is panned there. */
	#isAllAround(): boolean {
		const { clientWidth: width, clientHeight: height } = this.#map.getCanvas();
		return [0, width].every((x) => [0, height].every((y) => this.#isOn({ x, y }, 1)));
	}

	#spot({ clientX, clientY }: MouseEvent): Spot {
		const { left, top } = this.#map.getCanvas().getBoundingClientRect();
		return { x: clientX - left, y: clientY - top };
	}

	#locate(event: MouseEvent): Position {
		const { x, y } = this.#spot(event);
		const { lng, lat } = this.#map.unproject([x, y]);
		return [lng, lat];
	}
}
