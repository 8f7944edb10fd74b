import {
	own_store,
	type OwnFeatureLayer,
	type OwnLayer,
	type OwnPictureLayer,
} from './own_store.ts';

/** Colours a new layer takes in turn; told apart from the themes by their strength. */
export const OWN_COLORS = ['#0b6bcb', '#a2339b', '#00796b', '#c25e00', '#5b4bc4', '#8a6d00'];

/** The layers of the reader's own, and what the browser keeps of them. */
export class OwnList {
	/** From the lowest up. */
	layers: readonly OwnLayer[] = $state.raw([]);
	/** The browser keeps nothing, or has no room for something of so many bytes: it is gone with the page. */
	unkept: { is_full: boolean; size: number } | null = $state.raw(null);
	/** Writes that are on their way to the browser's store. */
	keeping = $state(0);
	/** The layer that was added last. */
	added: string | null = $state(null);

	size = $derived(this.layers.reduce((sum, { summary }) => sum + summary.size, 0));

	/** Layers of an earlier visit. */
	async load(): Promise<void> {
		try {
			this.layers = await own_store.list();
		} catch {
			this.unkept = { is_full: false, size: 0 };
		}
	}

	/** A layer that has been made, on top of the others. */
	async add(made: Pick<OwnFeatureLayer, 'name' | 'summary' | 'blob' | 'table'>): Promise<void> {
		const order = this.#findTop();
		const color = OWN_COLORS[order % OWN_COLORS.length]!;
		const look = { is_visible: true, color, opacity: 80, width: 2 };
		await this.#put({ id: crypto.randomUUID(), ...made, order, ...look });
	}

	/** A picture, on top of the others; one that was there before stays where it lies. */
	async addPicture(
		made: Pick<OwnPictureLayer, 'name' | 'summary' | 'blob' | 'scan' | 'tiles'>,
		id: string | null = null,
	): Promise<void> {
		const known = this.layers.find((layer) => layer.id === id);
		const { order, is_visible, opacity } = known ?? {
			order: this.#findTop(),
			is_visible: true,
			opacity: 80,
		};
		const look = { order, is_visible, opacity };
		await this.#put({ kind: 'picture', id: id ?? crypto.randomUUID(), ...made, ...look });
	}

	#findTop(): number {
		return Math.max(-1, ...this.layers.map((layer) => layer.order)) + 1;
	}

	async #put(layer: OwnLayer): Promise<void> {
		const others = this.layers.filter(({ id }) => id !== layer.id);
		this.layers = [...others, layer].toSorted((a, b) => a.order - b.order);
		this.added = layer.id;
		await this.#keep(layer);
	}

	async change(
		id: string,
		part: Partial<Pick<OwnFeatureLayer, 'name' | 'is_visible' | 'color' | 'opacity' | 'width'>>,
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
			this.unkept = { is_full: false, size: 0 };
		} finally {
			this.keeping -= 1;
		}
	}

	async #keep(layer: OwnLayer | undefined): Promise<void> {
		if (!layer) return;
		this.keeping += 1;
		try {
			await own_store.put(layer);
			this.unkept = null;
		} catch (error) {
			const is_full = error instanceof DOMException && error.name === 'QuotaExceededError';
			this.unkept = { is_full, size: layer.summary.size };
		} finally {
			this.keeping -= 1;
		}
	}
}
