import { readFileSync } from 'node:fs';
import type { Route } from '@playwright/test';
import type { ChangesFile, WatchedEvent } from '../../../src/lib/domain/watch/changes_file.ts';
import { relateCircle } from '../../../src/lib/domain/area/relate_circle.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';

/** What the atlas publishes now. */
export const changes = JSON.parse(readFileSync('build/data/changes.json', 'utf8')) as ChangesFile;

/** A site with a point of its own. */
export type PointSite = { id: string; at: Position; precision_m: number };

export function listPoints(): PointSite[] {
	return Object.entries(changes.sites).flatMap(([id, { extent }]) =>
		extent?.kind === 'around' && extent.geometry.type === 'Point'
			? [{ id, at: extent.geometry.coordinates, precision_m: extent.precision_m }]
			: [],
	);
}

/** Sites that a circle holds surely, possibly and not at all, by their own points. */
export function sortPoints(center: Position, radius_m: number) {
	const relate = ({ at, precision_m }: PointSite): string =>
		relateCircle(
			{ center, radius_m },
			{ kind: 'around', geometry: { type: 'Point', coordinates: at }, precision_m },
		);
	const points = listPoints();
	return {
		inside: points.filter((site) => relate(site) === 'inside'),
		possible: points.filter((site) => relate(site) === 'possible'),
		outside: points.filter((site) => relate(site) === 'outside'),
	};
}

export function eventsOf(ids: readonly string[]): WatchedEvent[] {
	return changes.events.filter(({ sites }) => sites.some((id) => ids.includes(id)));
}

/** The same file as it was a month ago: without what has come of these sites since. */
export function takeBack(ids: readonly string[]): ChangesFile {
	const later = new Set(eventsOf(ids).map(({ id }) => id));
	return { ...changes, events: changes.events.filter(({ id }) => !later.has(id)) };
}

/** Answers with one state of the file after another. */
export class TwoBuilds {
	#file: ChangesFile;

	constructor(first: ChangesFile) {
		this.#file = first;
	}

	publish(next: ChangesFile): void {
		this.#file = next;
	}

	answer = (route: Route): Promise<void> => route.fulfill({ json: this.#file });
}
