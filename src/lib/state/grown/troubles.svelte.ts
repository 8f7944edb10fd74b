/** Parts of what is shown that come by themselves. */
export type Part = 'list' | 'map' | 'headings';

/** What could not be had, by the part that lacks it. */
export class Troubles {
	#texts: Partial<Record<Part, string>> = $state.raw({});

	/** In the words of whoever looked; null where all is well. */
	text: string | null = $derived.by(() => Object.values(this.#texts)[0] ?? null);

	/** Says how it went with a part. */
	async watch(part: Part, going: Promise<unknown>): Promise<void> {
		try {
			await going;
			this.tell(part, null);
		} catch (error) {
			this.tell(part, error);
		}
	}

	/** null: it is here. */
	tell(part: Part, error: unknown): void {
		const { [part]: known, ...others } = this.#texts;
		if (error === null && known === undefined) return;
		const text = error instanceof Error ? error.message : String(error);
		this.#texts = error === null ? others : { ...others, [part]: text };
	}

	clear(): void {
		this.#texts = {};
	}
}
