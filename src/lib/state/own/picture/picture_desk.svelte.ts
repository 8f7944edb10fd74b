import { PictureError, type PictureProblem } from '$lib/domain/own_pictures/picture_problem.ts';
import type { PictureKind } from '$lib/domain/own_pictures/recognise_picture.ts';
import {
	buildLocator,
	flattenPlace,
	type Corners,
	type PicturePlace,
} from '$lib/geometry/fit/picture_place.ts';
import type { OwnList } from '../own_list.svelte.ts';
import type { OwnPictureLayer } from '../own_store.ts';
import { makeLayer, makeTileLayer, type MadeLayer } from './make_layer.ts';
import { Pinning } from './pinning.svelte.ts';
import { PictureReader, type PicturePhase, type Scan } from './picture_reader.ts';
import type { PdfPages } from './open_pdf.ts';
import { readBeside } from './read_beside.ts';
import { Referring } from './referring.svelte.ts';

const UNREAD: Partial<Record<PictureKind, string>> = {
	heic: 'HEIC',
	jpeg2000: 'JPEG 2000',
	psd: 'PSD',
	dwg: 'DWG',
	ecw: 'ECW',
};

export type PictureJob = { phase: PicturePhase; share: number | null };

/** Where a picture of the reader's own lies until it is a layer. Nothing of the map changes before. */
export class PictureDesk {
	/** The file's name. */
	file = $state('');
	job: PictureJob | null = $state.raw(null);
	problem: PictureProblem | string | null = $state.raw(null);
	/** Pages of a PDF, one of which the reader is asked for. */
	pages: PdfPages | null = $state.raw(null);
	scan: (Scan & { url: string }) | null = $state.raw(null);
	/** By points of the reader's. */
	pinning: Pinning | null = $state.raw(null);
	/** By what the file says. */
	referring: Referring | null = $state.raw(null);
	/** Of the picture on the map while it is no layer yet, percent. */
	opacity = $state(70);
	/** Where it comes to lie as things stand; null where nothing tells. */
	place: PicturePlace | null = $derived.by(() => {
		if (this.pinning) return 'fit' in this.pinning.fitted ? this.pinning.fitted.fit.place : null;
		const judged = this.referring?.judged;
		return judged && 'place' in judged ? judged.place : null;
	});
	/** The same as a map can show it before it is drawn anew. */
	preview: { url: string; corners: Corners } | null = $derived.by(() => {
		if (!this.scan) return null;
		const { url, laid } = this.scan;
		if (laid) return { url, corners: laid.corners };
		if (!this.place) return null;
		const { corners } = flattenPlace(this.scan.size, buildLocator(this.place));
		return { url, corners };
	});
	/** Where it comes to lie is known. */
	is_placed = $derived(this.preview !== null);
	is_open = $derived(
		this.job !== null || this.problem !== null || this.scan !== null || this.pages !== null,
	);
	/** The layer whose points are moved. */
	#known: OwnPictureLayer | null = $state.raw(null);
	moved = $derived.by(() => this.#known?.id ?? null);
	#list: OwnList;
	#reader: PictureReader | null = null;

	constructor(list: OwnList) {
		this.#list = list;
	}

	/** Until the reader must say where it belongs. `beside`: a world file and a description of its system. */
	async open(file: File, kind: PictureKind, beside: readonly File[]): Promise<void> {
		this.cancel();
		this.file = file.name;
		const unread = UNREAD[kind];
		if (unread) {
			this.problem = { code: 'unread-format', format: unread };
			return;
		}
		const reader = this.#start();
		if (kind === 'pdf') {
			await this.#openPages(reader, file);
			return;
		}
		const reply = await reader.ask({ type: 'open', file, kind });
		if (this.#reader !== reader) return;
		this.job = null;
		if (reply.type !== 'scan') {
			this.#fail(reply.type === 'problem' ? reply.problem : reply.type);
			return;
		}
		try {
			const said = await readBeside(reply.scan, beside);
			if (this.#reader === reader) this.#show(said);
		} catch (error) {
			this.#fail(nameProblem(error));
		}
	}

	/** A page of the PDF, from 1. */
	async drawPage(number: number): Promise<void> {
		const { pages } = this;
		const reader = this.#reader;
		if (!pages) return;
		this.job = { phase: 'reading', share: null };
		try {
			const scan = await pages.draw(number);
			if (this.pages !== pages || this.#reader !== reader) return;
			this.job = null;
			this.#closePages();
			this.#show(scan);
		} catch (error) {
			if (this.pages === pages) this.#fail(nameProblem(error));
		}
	}

	/** The points of a layer, to be moved. */
	reopen(layer: OwnPictureLayer): void {
		if (!layer.scan) return;
		this.cancel();
		const { format, blob, size, pins, kind } = layer.scan;
		this.file = layer.name;
		this.#known = layer;
		const scan = { format, blob, size, full: size, notes: layer.summary.notes };
		this.#show({ ...scan, reference: null, refusal: null, laid: null });
		this.pinning = new Pinning(scan, { pins, kind });
	}

	/** Whatever the file says, by points. */
	pin(): void {
		if (!this.scan) return;
		this.referring = null;
		this.pinning = new Pinning(this.scan);
	}

	/** Makes it a layer. */
	async add(): Promise<void> {
		const { scan, place, pinning, referring } = this;
		if (!scan) return;
		if (scan.laid) {
			await this.#finish(makeTileLayer(scan, scan.laid));
			return;
		}
		if (!place) return;
		const reader = this.#reader ?? this.#start();
		const { blob, size } = scan;
		this.job = { phase: 'placing', share: null };
		const reply = await reader.ask({ type: 'place', blob, size, place });
		if (this.#reader !== reader) return;
		this.job = null;
		if (reply.type !== 'placed') {
			this.problem = reply.type === 'problem' ? reply.problem : reply.type;
			return;
		}
		await this.#finish(makeLayer({ scan, place, placed: reply.placed, pinning, referring }));
	}

	async #finish(made: MadeLayer): Promise<void> {
		const known = this.#known;
		const name = known?.name ?? this.file.replace(/\.[^.]+$/, '');
		this.cancel();
		await this.#list.addPicture({ name, ...made }, known?.id ?? null);
	}

	/** Gives up what lies here, in the middle of whatever is done with it. */
	cancel(): void {
		this.#reader?.stop();
		this.#reader = null;
		this.#closePages();
		if (this.scan) URL.revokeObjectURL(this.scan.url);
		this.#known = null;
		this.job = null;
		this.problem = null;
		this.scan = null;
		this.pinning = null;
		this.referring = null;
	}

	#start(): PictureReader {
		this.job = { phase: 'loading', share: null };
		const reader = new PictureReader((phase, share) => {
			if (this.#reader === reader) this.job = { phase, share };
		});
		this.#reader = reader;
		return reader;
	}

	async #openPages(reader: PictureReader, file: File): Promise<void> {
		try {
			const { openPdf } = await import('./open_pdf.ts');
			const pages = await openPdf(file);
			if (this.#reader !== reader) {
				pages.close();
				return;
			}
			this.job = null;
			this.pages = pages;
			if (pages.count === 1) await this.drawPage(1);
		} catch (error) {
			if (this.#reader === reader) this.#fail(nameProblem(error));
		}
	}

	#closePages(): void {
		this.pages?.close();
		this.pages = null;
	}

	#show(scan: Scan): void {
		this.scan = { ...scan, url: URL.createObjectURL(scan.blob) };
		if (scan.reference) this.referring = new Referring(scan, scan.reference);
		else if (!scan.refusal && !scan.laid) this.pinning = new Pinning(scan);
	}

	#fail(problem: PictureProblem | string): void {
		const { file } = this;
		this.cancel();
		this.file = file;
		this.problem = problem;
	}
}

function nameProblem(error: unknown): PictureProblem | string {
	if (error instanceof PictureError) return error.problem;
	return error instanceof Error ? error.message : String(error);
}
