import type { GroundRelief } from '$lib/domain/ground/ground_file.ts';
import { buildProfile, type HeightProfile } from '$lib/domain/heights/height_profile.ts';
import { findReliefStep } from '$lib/domain/heights/relief_spot.ts';
import { sampleLine } from '$lib/domain/heights/sample_line.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { NoRangesError } from './archive_source.ts';
import { openRelief } from './relief_reader.ts';

/** Heights that are read together, between two looks at whether anybody still wants them. */
const AT_ONCE = 64;

/** Reads the heights along a line, from when it is made until it is done or cancelled. */
export class ProfileReading {
	/** Read so far, 0 to 1. */
	share = $state(0);
	profile: HeightProfile | null = $state.raw(null);
	/** `ranges`: the host sends no parts of files; `lost`: the archive cannot be read. */
	failure: 'ranges' | 'lost' | null = $state(null);
	is_cancelled = $state(false);

	/** `corners`: `[lng, lat]`, WGS-84, two or more. */
	constructor(relief: GroundRelief, corners: readonly Position[]) {
		// What a component makes while it draws must not change before it has drawn.
		queueMicrotask(() => {
			this.#read(relief, corners).catch((error: unknown) => {
				this.failure = error instanceof NoRangesError ? 'ranges' : 'lost';
			});
		});
	}

	cancel(): void {
		this.is_cancelled = true;
	}

	async #read(relief: GroundRelief, corners: readonly Position[]): Promise<void> {
		const middle = corners.reduce((sum, [, lat]) => sum + lat, 0) / corners.length;
		const line = sampleLine(corners, findReliefStep(middle, relief));
		const reader = openRelief(relief);
		const heights: (number | null)[] = [];
		while (heights.length < line.samples.length) {
			const part = line.samples.slice(heights.length, heights.length + AT_ONCE);
			heights.push(...(await Promise.all(part.map(({ position }) => reader.read(position)))));
			if (this.is_cancelled) return;
			this.share = heights.length / line.samples.length;
		}
		this.profile = buildProfile(line, heights, relief);
	}
}
