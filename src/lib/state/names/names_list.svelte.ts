import type { MatchCounts } from '$lib/domain/names/match_rows.ts';
import type { MatchState } from '$lib/domain/names/name_match.ts';
import type { NamesFile } from '$lib/domain/names/names_file.ts';
import type { NamesColumns } from '$lib/domain/names/read_names.ts';
import type { OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { loadDataFile } from '../load/load_data_file.ts';
import type { OwnLayers } from '../own/own_layers.svelte.ts';
import { NamesFiles } from './names_files.ts';
import type { NamesPage, NamesPreview, NamesReply, NamesRequest } from './names_messages.ts';

/** A list of names on its way to a layer. */
export class NamesList {
	/** Of the file, or what a pasted column is called. */
	title = $state('');
	/** What is being done, and how much of it is; null while nothing is. */
	job: { share: number | null } | null = $state.raw(null);
	problem: OwnProblem | string | null = $state.raw(null);
	/** The atlas's names could not be fetched. */
	is_without_names = $state(false);
	/** Waits for the columns. */
	preview: NamesPreview | null = $state.raw(null);
	counts: MatchCounts | null = $state.raw(null);
	page: NamesPage | null = $state.raw(null);
	/** Rows of areas that the layer lists but does not draw; null before there is a layer. */
	undrawn: number | null = $state(null);
	#files: NamesFiles | null = null;

	async open(blob: Blob, title: string): Promise<void> {
		this.cancel();
		this.title = title;
		this.#files = new NamesFiles((share) => {
			if (this.job) this.job = { share };
		});
		await this.#ask({ type: 'open', blob });
	}

	/** The first line names the columns, or it does not. */
	async reread(has_header: boolean): Promise<void> {
		await this.#ask({ type: 'reread', has_header });
	}

	async match(columns: NamesColumns): Promise<void> {
		this.is_without_names = false;
		this.job = { share: null };
		const files = this.#files;
		try {
			const names = await loadDataFile<NamesFile>('names.json');
			if (this.#files !== files) return;
			await this.#ask({ type: 'match', columns, names, language: getLocale() });
		} catch {
			this.job = null;
			this.is_without_names = true;
		}
	}

	async list(state: MatchState, from: number): Promise<void> {
		await this.#ask({ type: 'list', state, from });
	}

	/** null takes the reader's word back. The group stays where it is listed. */
	async choose(index: number, id: string | null): Promise<void> {
		await this.#ask({ type: 'choose', index, id });
	}

	async addTo(own: OwnLayers): Promise<void> {
		const reply = await this.#ask({ type: 'layer' });
		if (reply?.type !== 'layer') return;
		const { summary, blob, table, undrawn } = reply;
		this.undrawn = undrawn;
		await own.add({ name: this.title, summary, blob, table });
	}

	/** The text of a file; null where it could not be made. */
	async write(format: 'csv' | 'geojson'): Promise<string | null> {
		const reply = await this.#ask({ type: 'write', format });
		return reply?.type === 'file' ? reply.content : null;
	}

	/** Stops whatever is done, and forgets the list. */
	cancel(): void {
		this.#files?.stop();
		this.#files = null;
		this.job = null;
		this.problem = null;
		this.preview = null;
		this.counts = null;
		this.page = null;
		this.undrawn = null;
	}

	async #ask(request: NamesRequest): Promise<NamesReply | null> {
		const files = this.#files;
		if (!files) return null;
		this.problem = null;
		// A page of the list is there at once.
		if (request.type !== 'list' && request.type !== 'choose') this.job = { share: null };
		const reply = await files.ask(request);
		if (this.#files !== files) return null;
		this.job = null;
		if (reply.type === 'problem') this.problem = reply.problem;
		else if (reply.type === 'preview') this.preview = reply.preview;
		else if (reply.type === 'result') {
			this.counts = reply.counts;
			this.page = reply.page;
		} else if (reply.type === 'chosen') {
			const { group, counts } = reply;
			this.undrawn = null;
			this.counts = counts;
			this.page = this.page && {
				...this.page,
				groups: this.page.groups.map((one) => (one.index === group.index ? group : one)),
			};
		}
		return reply;
	}
}
