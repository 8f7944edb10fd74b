import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { GeoFiles } from '$lib/domain/reading/geo_files.ts';
import type { Evidence, Item } from '$lib/domain/suggest/correct/correction_kind.ts';
import { NO_EVIDENCE } from '$lib/domain/suggest/correct/evidence.ts';
import type { Outcome } from '$lib/domain/suggest/correct/try_correction.ts';
import { loadDataFile } from '../load/load_data_file.ts';
import { findReason } from '../offline/find_reason.ts';
import { today } from '../today.svelte.ts';
import { CorrectDesk } from './correct_desk.ts';

/** What stands in for an address that leads nowhere. */
const WHOLE = 'other:atlas';

/** Milliseconds that typing rests before it is checked. */
const REST_MS = 300;

/** A correction in the making. Nothing of it leaves the page by itself, and nothing is kept on the device. */
export class CorrectionForm {
	phase: 'loading' | 'open' | 'failed' = $state('loading');
	/** It failed for want of a connection: what it is checked against is in no offline copy. */
	is_offline = $state(false);
	/** The address in the link, where it leads nowhere. */
	unknown: string | null = $state(null);
	item: Item | null = $state.raw(null);
	values: Record<string, string> = $state({});
	evidence: Evidence = $state({ ...NO_EVIDENCE });
	/** Who wrote it, for the message alone. */
	reader = $state('');
	outcome: Outcome | null = $state.raw(null);
	/** The outcome is of what was filled in before. */
	is_checking = $state(false);
	#desk: CorrectDesk | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Counts what was asked, so that a late answer does not replace a newer one. */
	#asked = 0;

	/** `of`: from the link; null for none. What was filled in for another thing goes. */
	async open(of: string | null): Promise<void> {
		const asked = (this.#asked += 1);
		clearTimeout(this.#timer);
		this.phase = 'loading';
		try {
			if (!this.#desk) {
				const files = await loadDataFile<GeoFiles>('geo/texts.json');
				this.#desk = new CorrectDesk();
				await this.#desk.setFiles(files);
			}
			const found = of === null ? null : await this.#desk.open(of);
			const item = found ?? (await this.#desk.open(WHOLE));
			if (asked !== this.#asked) return;
			this.unknown = found ? null : of;
			this.#take(item);
			this.phase = item ? 'open' : 'failed';
			await this.#check();
		} catch {
			this.stop();
			const reason = await findReason();
			if (asked !== this.#asked) return;
			this.is_offline = reason === 'offline';
			this.phase = 'failed';
		}
	}

	/** Call when anything was filled in. */
	touch(): void {
		clearTimeout(this.#timer);
		this.is_checking = true;
		this.#timer = setTimeout(() => void this.#check(), REST_MS);
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#desk?.stop();
		this.#desk = null;
	}

	#take(item: Item | null): void {
		this.item = item;
		this.values = Object.fromEntries(item?.fields.map(({ key, value }) => [key, value]) ?? []);
		this.outcome = null;
	}

	async #check(): Promise<void> {
		const { item } = this;
		if (!item || !this.#desk) return;
		const asked = (this.#asked += 1);
		this.is_checking = true;
		try {
			const outcome = await this.#desk.try(item.of, {
				values: $state.snapshot(this.values),
				evidence: $state.snapshot(this.evidence),
				language: getLocale(),
				on: today.find(),
			});
			if (asked !== this.#asked) return;
			this.outcome = outcome;
			this.is_checking = false;
		} catch {
			if (asked === this.#asked) this.phase = 'failed';
		}
	}
}
