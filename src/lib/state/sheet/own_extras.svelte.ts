import { untrack } from 'svelte';
import type { CutLayer } from '$lib/domain/own_layers/cut_layer.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import type { ExtraFeature, ExtraLook, SheetExtra } from '$lib/domain/sheet/sheet_extra.ts';
import { OwnFiles } from '../own/own_files.ts';
import { addressOf } from '../own/blob_address.ts';
import {
	isFeatureLayer,
	own_store,
	type OwnFeatureLayer,
	type OwnLayer,
	type OwnPictureLayer,
} from '../own/own_store.ts';

/** Millimetres on paper to a CSS pixel of a screen. */
const PER_PX = 25.4 / 96;
/** Diameter of a point of a layer of usual width, millimetres. */
const DOT = 2;

/** Layers of the reader's own as far as sheets show them; the page never reads the files itself. */
export class OwnExtras {
	extras: readonly SheetExtra[] = $state.raw([]);
	/** A layer could not be read; it is on no sheet. */
	failed: readonly string[] = $state.raw([]);

	#layers: readonly OwnLayer[] = $state.raw([]);

	/** Call while a component starts. `bounds`: of all sheets, degrees. */
	constructor(bounds: () => Bounds) {
		// Files come from outside, and another place of the paper needs other parts of them.
		$effect(() => {
			const shown = this.#layers.filter(({ is_visible }) => is_visible);
			const around = bounds();
			if (shown.length === 0) {
				untrack(() => this.#clear());
				return undefined;
			}
			const files = new OwnFiles();
			void this.#read(files, shown, around);
			return () => files.stop();
		});
	}

	/** Those of earlier visits; where the browser keeps nothing there are none. */
	async load(): Promise<void> {
		this.#layers = await own_store.list().catch(() => []);
	}

	#clear(): void {
		if (this.extras.length > 0) this.extras = [];
		if (this.failed.length > 0) this.failed = [];
	}

	async #read(files: OwnFiles, layers: readonly OwnLayer[], bounds: Bounds): Promise<void> {
		const extras: SheetExtra[] = [];
		const failed: string[] = [];
		for (const layer of layers) {
			if (!isFeatureLayer(layer)) {
				extras.push(buildPicture(layer));
				continue;
			}
			const reply = await files.ask({ type: 'cut', blob: layer.blob, bounds });
			if (reply.type === 'cut') extras.push(buildExtra(layer, reply.cut));
			else failed.push(layer.name);
		}
		files.stop();
		this.extras = extras;
		this.failed = failed;
	}
}

function buildExtra(
	{ id, name, color, opacity, width }: OwnFeatureLayer,
	cut: CutLayer,
): SheetExtra {
	const look: ExtraLook = {
		...{ stroke: color, fill: color, opacity: opacity / 100 },
		width: width * PER_PX,
		dot: DOT + width * PER_PX,
	};
	// One path for all areas, one for all lines: a layer may have many thousands.
	const features = [cut.areas, cut.lines, cut.points].flatMap((geometries): ExtraFeature[] =>
		geometries.length > 0 ? [{ geometry: { type: 'GeometryCollection', geometries }, look }] : [],
	);
	return { id: `own-${id}`, name, look, features };
}

/** Where a picture lies, in the legend. */
const PICTURE: ExtraLook = { stroke: '#5b6670', fill: null, opacity: 1, width: 0.3, dot: 0 };

/** A picture that is tiles on a live map is the small one of its archive here. */
function buildPicture({ id, name, opacity, blob, summary }: OwnPictureLayer): SheetExtra {
	const ring = [...summary.corners, summary.corners[0]];
	const look: ExtraLook = { ...PICTURE, stroke: null, opacity: opacity / 100 };
	const geometry = { type: 'Polygon' as const, coordinates: [ring] };
	return {
		...{ id: `own-${id}`, name, look: PICTURE },
		features: [{ geometry, look, picture: addressOf(blob) }],
	};
}
