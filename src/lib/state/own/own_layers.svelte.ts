import type { OwnAnswer, OwnPreview } from '$lib/domain/own_layers/build_layer.ts';
import type { OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { OwnFiles, type OwnPhase } from './own_files.ts';
import { own_store, type OwnLayer } from './own_store.ts';

/** Colours a new layer takes in turn; told apart from the themes by their strength. */
export const OWN_COLORS = ['#0b6bcb', '#a2339b', '#00796b', '#c25e00', '#5b4bc4', '#8a6d00'];

export type OwnJob = { file: string; phase: OwnPhase; share: number | null };

/** Layers of the reader's own: read, kept and drawn on this machine only. */
export class OwnLayers {
	/** From the lowest up. */
	layers: readonly OwnLayer[] = $state.raw([]);
	job: OwnJob | null = $state.raw(null);
	/** A file that waits for the reader's answer. */
	waiting: { file: string; preview: OwnPreview } | null = $state.raw(null);
	problem: { file: string; problem: OwnProblem | string } | null = $state.raw(null);
	/** The browser keeps nothing, or has no room: layers are gone with the page. */
	is_unkept = $state(false);
	/** Writes that are on their way to the browser's store. */
	keeping = $state(0);
	/** The layer that was added last. */
	added: string | null = $state(null);
	#files: OwnFiles | null = null;
	/** The file that is asked about, and which of its layers have been added. */
	#open: { file: File; added: string[] } | null = null;

	size = $derived(this.layers.reduce((sum, { summary }) => sum + summary.size, 0));

	/** Layers of an earlier visit. */
	async load(): Promise<void> {
		try {
			this.layers = await own_store.list();
		} catch {
			this.is_unkept = true;
		}
	}

	/** Reads a file until the reader must answer. What was there stays as it is, whatever comes. */
	async open(file: File): Promise<void> {
		this.added = null;
		await this.#read(file, null, []);
	}

	/** Another layer of the archive that waits for an answer; where it cannot be read, the one that waits stays. */
	async choose(part: string): Promise<void> {
		const files = this.#files;
		const open = this.#open;
		if (!files || !open) return;
		const { name } = open.file;
		this.problem = null;
		this.job = { file: name, phase: 'loading', share: 0 };
		const reply = await files.ask({ type: 'open', file: open.file, part });
		if (this.#files !== files) return;
		this.job = null;
		if (reply.type === 'preview') this.waiting = { file: name, preview: reply.preview };
		else this.problem = { file: `${name} · ${part}`, problem: nameProblem(reply) };
	}

	/** The reader's answer makes the file a layer, or says why it cannot be one; then another answer may. */
	async confirm(answer: OwnAnswer): Promise<void> {
		const files = this.#files;
		const { waiting } = this;
		if (!files || !waiting) return;
		const { file } = waiting;
		const { choice } = waiting.preview;
		const open = this.#open;
		this.problem = null;
		this.job = { file, phase: 'placing', share: null };
		const reply = await files.ask({ type: 'build', answer });
		if (this.#files !== files) return;
		this.job = null;
		if (reply.type !== 'layer') {
			this.problem = { file, problem: nameProblem(reply) };
			return;
		}
		const { summary, blob, table } = reply;
		this.cancel();
		await this.add({ name: nameLayer(file, choice?.part), summary, blob, table });
		if (!choice || !open || this.#files) return;
		// The next of the archive, until the reader has enough.
		const done = [...open.added, choice.part];
		const next = choice.parts.find(({ part }) => !done.includes(part));
		if (next) await this.#read(open.file, next.part, done);
	}

	/** A layer that has been made, on top of the others. */
	async add(made: Pick<OwnLayer, 'name' | 'summary' | 'blob' | 'table'>): Promise<void> {
		const order = Math.max(-1, ...this.layers.map((layer) => layer.order)) + 1;
		const color = OWN_COLORS[order % OWN_COLORS.length]!;
		const look = { is_visible: true, color, opacity: 80, width: 2 };
		const layer = { id: crypto.randomUUID(), ...made, order, ...look };
		this.layers = [...this.layers, layer];
		this.added = layer.id;
		await this.#keep(layer);
	}

	/** Stops the reading, or gives up the file that waits. */
	cancel(): void {
		this.#files?.stop();
		this.#files = null;
		this.#open = null;
		this.job = null;
		this.waiting = null;
	}

	dismiss(): void {
		this.problem = null;
	}

	async change(
		id: string,
		part: Partial<Pick<OwnLayer, 'name' | 'is_visible' | 'color' | 'opacity' | 'width'>>,
	): Promise<void> {
		this.layers = this.layers.map((layer) => (layer.id === id ? { ...layer, ...part } : layer));
		await this.#keep(this.layers.find((layer) => layer.id === id));
	}

	/** One step towards the top (1) or the bottom (-1); at the end it stays. */
	async move(id: string, step: 1 | -1): Promise<void> {
		const from = this.layers.findIndex((layer) => layer.id === id);
		const [own, other] = [this.layers[from], this.layers[from + step]];
		if (!own || !other) return;
		const moved = this.layers.map((layer) =>
			layer === own
				? { ...own, order: other.order }
				: layer === other
					? { ...other, order: own.order }
					: layer,
		);
		this.layers = moved.toSorted((a, b) => a.order - b.order);
		for (const layer of moved) {
			if (layer.id === own.id || layer.id === other.id) await this.#keep(layer);
		}
	}

	async remove(id: string): Promise<void> {
		this.layers = this.layers.filter((layer) => layer.id !== id);
		this.keeping += 1;
		try {
			await own_store.remove(id);
		} catch {
			this.is_unkept = true;
		} finally {
			this.keeping -= 1;
		}
	}

	/** All polygons of a layer as one; null when it has none. Throws when it cannot be read any more. */
	async loadPolygon(id: string): Promise<Polygonal | null> {
		const layer = this.layers.find((one) => one.id === id);
		if (!layer) return null;
		const files = new OwnFiles();
		const reply = await files.ask({ type: 'polygons', blob: layer.blob });
		files.stop();
		if (reply.type !== 'polygons') throw new Error(reply.type);
		return reply.polygon;
	}

	async #read(file: File, part: string | null, added: string[]): Promise<void> {
		this.cancel();
		this.problem = null;
		const files = this.#start(file.name);
		const reply = await files.ask({ type: 'open', file, part });
		if (this.#files !== files) return;
		this.job = null;
		if (reply.type !== 'preview') {
			this.cancel();
			const name = part === null ? file.name : `${file.name} · ${part}`;
			this.problem = { file: name, problem: nameProblem(reply) };
			return;
		}
		this.#open = { file, added };
		this.waiting = { file: file.name, preview: reply.preview };
	}

	#start(file: string): OwnFiles {
		this.job = { file, phase: 'loading', share: 0 };
		const files = new OwnFiles((phase, share) => {
			if (this.#files === files && this.job) this.job = { file, phase, share };
		});
		this.#files = files;
		return files;
	}

	async #keep(layer: OwnLayer | undefined): Promise<void> {
		if (!layer) return;
		this.keeping += 1;
		try {
			await own_store.put(layer);
			this.is_unkept = false;
		} catch {
			this.is_unkept = true;
		} finally {
			this.keeping -= 1;
		}
	}
}

function nameProblem(reply: { type: string; problem?: OwnProblem | string }): OwnProblem | string {
	return reply.problem ?? reply.type;
}

/** The file's name without its ending; of an archive's layer, its own name too. */
function nameLayer(file: string, part: string | undefined): string {
	const stem = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
	return part === undefined ? stem(file) : `${stem(file)} · ${stem(part)}`;
}
