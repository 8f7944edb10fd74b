/** What a reader follows. It is kept on the reader's device and nowhere else. */

import type { Position } from '../schema/geojson.ts';

/** A circle that may be followed, metres. */
export const WATCH_RADIUS_M: [number, number] = [500, 20_000];

/** Most letters of a name or of what is looked for. */
export const MOST_LETTERS = 80;

export type WatchTarget =
	/** Around `[lng, lat]`, WGS-84. */
	| { kind: 'circle'; center: Position; radius_m: number }
	| { kind: 'township'; code: string }
	| { kind: 'district'; adcode: number }
	/** Id of a theme of the city. */
	| { kind: 'theme'; theme: string }
	| { kind: 'site'; site: string }
	| { kind: 'search'; text: string };
export type WatchKind = WatchTarget['kind'];
export const WATCH_KINDS = [
	'circle',
	'township',
	'district',
	'theme',
	'site',
	'search',
] as const satisfies readonly WatchKind[];

export type Watch = WatchTarget & {
	/** Of this device. */
	id: string;
	/** As the reader calls it; empty where it is called like what it is about. */
	name: string;
	/** ISO day on which it was made, or on which all of it was last read. */
	since: string;
	/**
	 * Ids of events that were there when it was made, or were read since. Days alone would lose what comes in later on the day of the last
	 * look, or what is published after the day it was taken in.
	 */
	seen: readonly string[];
};

/** Equal for two that follow the same thing. */
export function keyTarget(target: WatchTarget): string {
	switch (target.kind) {
		case 'circle':
			return `circle/${target.center.map((degrees) => degrees.toFixed(5)).join(',')}/${target.radius_m}`;
		case 'township':
			return `township/${target.code}`;
		case 'district':
			return `district/${target.adcode}`;
		case 'theme':
			return `theme/${target.theme}`;
		case 'site':
			return `site/${target.site}`;
		case 'search':
			return `search/${target.text.trim().toLowerCase()}`;
	}
}

/** One that no watch has yet. */
export function nameNextId(watches: readonly Pick<Watch, 'id'>[]): string {
	const taken = watches.map(({ id }) => Number(id)).filter(Number.isFinite);
	return String(Math.max(0, ...taken) + 1);
}
