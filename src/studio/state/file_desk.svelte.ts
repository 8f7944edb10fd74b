import { ask } from '../api/ask.ts';
import type { PreparedAnswer } from '../api/answers.ts';
import { buildEmpty, type FormSchema } from './form_schema.ts';

type FileAnswer = {
	text: string | null;
	mark: string;
	/** null where the text cannot be read. */
	value: unknown;
	schema: FormSchema | null;
};

/** One file of `geo/` in hand: by a form over its schema, or as text. */
export class FileDesk {
	before: FileAnswer | null = $state.raw(null);
	value: unknown = $state.raw(null);
	text: string = $state('');
	/** The form is in use; else the text. */
	is_form = $state(true);
	prepared: PreparedAnswer | null = $state.raw(null);
	/** What taking the file away would do; null until somebody asks. */
	removal: PreparedAnswer | null = $state.raw(null);
	is_saved = $state(false);
	is_busy = $state(false);
	error: unknown = $state.raw(null);

	readonly name: string;

	constructor(path: string) {
		this.name = `geo/${path}`;
	}

	async load(): Promise<void> {
		await this.#try(async () => {
			const found = await ask<FileAnswer>('GET', `read?name=${encodeURIComponent(this.name)}`);
			this.before = found;
			const is_new = found.text === null && found.schema !== null;
			this.value = is_new ? this.#begin(found.schema!) : found.value;
			this.text = found.text ?? '';
			this.is_form &&= found.schema !== null && (is_new || found.value !== null);
		});
	}

	/** A form's change; what was looked at before is no longer what would be written. */
	set(value: unknown): void {
		this.value = value;
		this.prepared = null;
		this.is_saved = false;
	}

	write(text: string): void {
		this.text = text;
		this.prepared = null;
		this.is_saved = false;
	}

	/** From the form to the text, as it would be written; the text is read again on the way back. */
	async turn(is_form: boolean): Promise<void> {
		if (is_form === this.is_form) return;
		await this.#try(async () => {
			const { files } = await ask<PreparedAnswer>('POST', 'prepare', { files: [this.propose()] });
			const own = files.find(({ name }) => name === this.name);
			if (is_form) {
				const { value } = await ask<{ value: unknown }>('POST', 'parse', {
					name: this.name,
					text: this.text,
				});
				this.value = value;
			} else this.text = own?.after ?? this.before?.text ?? '';
			this.is_form = is_form;
		});
	}

	check(): Promise<boolean> {
		return this.#try(async () => {
			this.prepared = await ask<PreparedAnswer>('POST', 'prepare', { files: [this.propose()] });
		});
	}

	async save(): Promise<void> {
		const done = await this.#try(async () => {
			await ask('POST', 'save', { files: [this.propose()] });
		});
		if (!done) return;
		await this.load();
		this.prepared = null;
		this.is_saved = true;
	}

	/** What would be gone, and what refers to it. */
	checkRemoval(): Promise<boolean> {
		return this.#try(async () => {
			this.removal = await ask<PreparedAnswer>('POST', 'prepare', {
				files: [this.#proposeRemoval()],
			});
		});
	}

	remove(): Promise<boolean> {
		return this.#try(async () => {
			await ask('POST', 'save', { files: [this.#proposeRemoval()] });
		});
	}

	keepFile(): void {
		this.removal = null;
	}

	#proposeRemoval(): object {
		return { name: this.name, if_match: this.before?.mark ?? 'none', remove: true };
	}

	/** A new file begins with what its schema demands, under its own name. */
	#begin(schema: FormSchema): unknown {
		const empty = buildEmpty(schema);
		const id = this.name.replace(/^.*\/|\.\w+$/g, '');
		return schema.properties?.['id'] ? { ...(empty as object), id } : empty;
	}

	/** The file as it stands in the form or the text. */
	propose(): object {
		const { name, before } = this;
		const content = this.is_form ? { value: this.value } : { text: this.text };
		return { name, if_match: before?.mark ?? 'none', ...content };
	}

	async #try(act: () => Promise<void>): Promise<boolean> {
		this.is_busy = true;
		try {
			await act();
			this.error = null;
			return true;
		} catch (error) {
			this.error = error;
			return false;
		} finally {
			this.is_busy = false;
		}
	}
}
