import type { OwnAnswer, OwnPreview } from '$lib/domain/own_layers/build_layer.ts';
import type { OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { app_update } from '../app_update.svelte.ts';
import type { ChosenFiles } from './main_files.ts';
import type { OwnFiles, OwnPhase } from './own_files.ts';
import { OwnList } from './own_list.svelte.ts';
import { isFeatureLayer, type OwnPictureLayer } from './own_store.ts';
import type { PictureDesk } from './picture/picture_desk.svelte.ts';

export type OwnJob = { file: string; phase: OwnPhase; share: number | null };

/** Layers of the reader's own: read, kept and drawn on this machine only. */
export class OwnLayers extends OwnList {
	job: OwnJob | null = $state.raw(null);
	/** Pictures come to a desk of their own, fetched with the first. */
	desk: PictureDesk | null = $state.raw(null);
	/** Names of files that were chosen along and not opened. */
	left_out: readonly string[] = $state.raw([]);
	/** A file that waits for the reader's answer. */
	waiting: { file: string; preview: OwnPreview } | null = $state.raw(null);
	problem: { file: string; problem: OwnProblem | string } | null = $state.raw(null);
	/** Without the picture whose points are being moved, which the desk shows. */
	drawn = $derived(this.layers.filter(({ id }) => id !== this.desk?.moved));
	/** Something lies on the map, or is about to, that is no features. */
	has_pictures = $derived(
		this.desk?.is_open === true || this.layers.some((layer) => !isFeatureLayer(layer)),
	);
	#files: OwnFiles | null = null;
	/** World files and the like that were chosen with the file. */
	#beside: readonly File[] = [];
	/** The file that is asked about, and which of its layers have been added. */
	#open: { file: File; added: string[] } | null = null;

	/** Reads a file until the reader must answer. What was there stays as it is, whatever comes. */
	async open({ main, beside, others }: ChosenFiles): Promise<void> {
		if (!main) return;
		this.added = null;
		this.desk?.cancel();
		this.left_out = others.map(({ name }) => name);
		this.#beside = beside;
		await this.#read(main, null, []);
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
		files.keepForMap(blob);
		this.cancel();
		await this.add({ name: nameLayer(file, choice?.part), summary, blob, table });
		if (!choice || !open || this.#files) return;
		// The next of the archive, until the reader has enough.
		const done = [...open.added, choice.part];
		const next = choice.parts.find(({ part }) => !done.includes(part));
		if (next) await this.#read(open.file, next.part, done);
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

	/** All polygons of a layer as one; null when it has none. Throws when it cannot be read any more. */
	async loadPolygon(id: string): Promise<Polygonal | null> {
		const layer = this.layers.find((one) => one.id === id);
		if (!layer || !isFeatureLayer(layer)) return null;
		const { OwnFiles } = await import('./own_files.ts');
		const files = new OwnFiles();
		const reply = await files.ask({ type: 'polygons', blob: layer.blob });
		files.stop();
		if (reply.type !== 'polygons') throw new Error(reply.type);
		return reply.polygon;
	}

	async #read(file: File, part: string | null, added: string[]): Promise<void> {
		this.cancel();
		this.problem = null;
		const files = await this.#start(file.name);
		if (!files) return;
		const reply = await files.ask({ type: 'open', file, part });
		if (this.#files !== files) return;
		if (reply.type === 'picture') {
			const beside = this.#beside;
			await this.#showPicture((desk) => desk.open(file, reply.kind, beside));
			return;
		}
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

	/** The points of a picture are moved again. */
	async movePins(layer: OwnPictureLayer): Promise<void> {
		this.added = null;
		await this.#showPicture((desk) => desk.reopen(layer));
	}

	async #showPicture(show: (desk: PictureDesk) => Promise<void> | void): Promise<void> {
		const files = this.#files;
		try {
			const { PictureDesk } = await import('./picture/picture_desk.svelte.ts');
			if (this.#files !== files) return;
			this.desk ??= new PictureDesk(this);
			this.cancel();
			await show(this.desk);
		} catch (error) {
			this.#fail('', error);
		}
	}

	/** Null where the reader gave up meanwhile, or what reads files does not come. */
	async #start(file: string): Promise<OwnFiles | null> {
		const job: OwnJob = { file, phase: 'loading', share: 0 };
		this.job = job;
		try {
			const { OwnFiles } = await import('./own_files.ts');
			if (this.job !== job) return null;
			const files = new OwnFiles((phase, share) => {
				if (this.#files === files && this.job) this.job = { file, phase, share };
			});
			this.#files = files;
			return files;
		} catch (error) {
			if (this.job === job) this.#fail(file, error);
			return null;
		}
	}

	/** Where a part of the atlas does not come. */
	#fail(file: string, error: unknown): void {
		this.cancel();
		void app_update.explain();
		this.problem = { file, problem: (error as Error).message };
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
