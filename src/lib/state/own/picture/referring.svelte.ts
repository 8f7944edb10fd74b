import { findSurroundings } from '$lib/domain/own_layers/guess_system.ts';
import { PictureError, type PictureProblem } from '$lib/domain/own_pictures/picture_problem.ts';
import {
	guessReference,
	placeByReference,
	type JudgedPlace,
	type Reference,
	type ReferenceAnswer,
} from '$lib/domain/own_pictures/reference.ts';
import type { SourceId } from '$lib/geometry/systems/source_systems.ts';
import { city } from '../../city.ts';
import type { Scan } from './picture_reader.ts';

const HOME = findSurroundings(city);

/** A picture that says itself where it belongs, while the reader is asked whether that is so. */
export class Referring {
	readonly reference: Reference;
	readonly guess: ReferenceAnswer;
	readonly size: [width: number, height: number];
	system: SourceId = $state('wgs84');
	is_swapped = $state(false);
	judged: JudgedPlace | { problem: PictureProblem } = $derived.by(() =>
		this.#judge({ system: this.system, is_swapped: this.is_swapped }),
	);

	constructor({ size }: Pick<Scan, 'size'>, reference: Reference) {
		this.size = size;
		this.reference = reference;
		this.guess = guessReference(reference, size, HOME);
		this.system = this.guess.system;
		this.is_swapped = this.guess.is_swapped;
	}

	#judge(answer: ReferenceAnswer): JudgedPlace | { problem: PictureProblem } {
		try {
			return placeByReference(this.reference, answer, this.size, HOME);
		} catch (error) {
			if (error instanceof PictureError) return { problem: error.problem };
			throw error;
		}
	}
}
