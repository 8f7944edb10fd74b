/** All names that are known before the page is read, for longest match. */

import type { Knowledge, KnownPlace } from '../knowledge.ts';
import { levelOfCode, levelOfKind, type PlaceLevel } from './levels.ts';
import { listWholeNames, shortenUnit } from './unit_names.ts';

/** How a name stands for its place. */
export type NameForm = 'whole' | 'short' | 'alias' | 'doubtful';

export type Target = {
	/** Official code; null for what has none. */
	code: string | null;
	/** Id in `geo/places.geojson`. */
	place: string | null;
	/** The official name, or that of the atlas. */
	name: string;
	level: PlaceLevel;
	source: string;
};

export type NamedTarget = { form: NameForm; target: Target };

/** Kinds of the atlas's places that are no places in a text. */
const ORGANISATIONS = /office|company|institution|^facility$|cluster/;

/** Longest names first looked for. */
const LONGEST = 20;

export class NameIndex {
	readonly #names = new Map<string, NamedTarget[]>();
	readonly #units = new Map<string, Target>();
	readonly #children = new Map<string, Target[]>();
	readonly city: string;
	readonly districts: ReadonlySet<string>;
	/** Adcodes whose units are known down to the village. */
	readonly scope: ReadonlySet<string>;

	constructor({ city, districts, townships, places, gazetteer }: Knowledge) {
		this.city = city.code;
		this.districts = new Set(districts.map(({ code }) => code));
		this.scope = new Set(gazetteer?.scope ?? []);
		const source = gazetteer?.source ?? '';
		for (const { code, name } of gazetteer?.units ?? []) this.#addUnit(code, name, source);
		if (city.official_name !== '') this.#addUnit(city.code, city.official_name, 'city.yaml');
		for (const { code, name } of districts) this.#addUnit(code, name, 'districts.geojson');
		for (const { code, name, former } of townships) {
			const unit = this.#addUnit(code, name, 'townships.geojson');
			for (const past of former) this.#add(past, 'alias', unit);
		}
		for (const place of places.filter(({ kind }) => !ORGANISATIONS.test(kind))) {
			const unit = this.#findUnit(place);
			const target: Target = unit ?? {
				code: place.code,
				place: place.id,
				name: place.names[0] ?? place.id,
				level: place.code === null ? levelOfKind(place.kind) : levelOfCode(place.code),
				source: 'places.geojson',
			};
			target.place ??= place.id;
			for (const name of place.names)
				if (name.length > 1) this.#add(name, unit ? 'alias' : 'whole', target);
			for (const name of place.misprints) this.#add(name, 'doubtful', target);
		}
	}

	/** The longest name that begins there, with all that bear it; null where none does. */
	find(text: string, at: number, end: number): { length: number; found: NamedTarget[] } | null {
		for (let length = Math.min(LONGEST, end - at); length > 1; length--) {
			const found = this.#names.get(text.slice(at, at + length));
			if (found !== undefined) return { length, found };
		}
		return null;
	}

	listNamed(name: string): NamedTarget[] {
		return this.#names.get(name) ?? [];
	}
	getUnit(code: string): Target | undefined {
		return this.#units.get(code);
	}
	/** Units right below one. */
	listChildren(code: string): Target[] {
		return this.#children.get(code) ?? [];
	}
	isInCity(code: string): boolean {
		return (
			code === this.city ||
			(code.length === 4
				? false
				: this.districts.has(code.slice(0, 6)) || code.startsWith(this.city))
		);
	}
	isNear(code: string): boolean {
		return this.isInCity(code) || this.scope.has(code.slice(0, 6));
	}
	/** Names of the units it lies in, the largest first. */
	listChain(code: string): string[] {
		return [2, 4, 6, 9]
			.filter((digits) => digits < code.length)
			.flatMap((digits) => this.#units.get(code.slice(0, digits))?.name ?? []);
	}

	/** The unit of its code; of a place without one, the unit of the city that bears the same whole name, or the one city of the country. */
	#findUnit({ code, kind, names }: KnownPlace): Target | undefined {
		if (code !== null) return this.#units.get(code);
		const level = levelOfKind(kind);
		const named = names.flatMap((name) => this.#names.get(name) ?? []);
		const units = named.filter(({ form, target }) => form === 'whole' && target.level === level);
		const own = units.filter(({ target }) => target.code !== null && this.isInCity(target.code));
		if (own.length === 1) return own[0]!.target;
		const cities = new Set(
			named.flatMap(({ target }) => (level === 'city' && target.level === 'city' ? [target] : [])),
		);
		return cities.size === 1 ? [...cities][0] : undefined;
	}

	#addUnit(code: string, name: string, source: string): Target {
		const known = this.#units.get(code);
		const unit = known ?? { code, place: null, name, level: levelOfCode(code), source };
		if (!known) {
			this.#units.set(code, unit);
			const parent = parentOf(code);
			if (parent !== null)
				this.#children.set(parent, [...(this.#children.get(parent) ?? []), unit]);
		}
		for (const whole of listWholeNames(name, code.length)) this.#add(whole, 'whole', unit);
		const short = code.length <= 6 ? shortenUnit(name, code.length) : null;
		if (short !== null) this.#add(short, 'short', unit);
		return unit;
	}

	#add(name: string, form: NameForm, target: Target): void {
		const list = this.#names.get(name);
		if (list === undefined) this.#names.set(name, [{ form, target }]);
		else if (!list.some((one) => one.target === target)) list.push({ form, target });
	}
}

/** Code of the unit above; a county's is its city. */
export function parentOf(code: string): string | null {
	return (
		{ 4: code.slice(0, 2), 6: code.slice(0, 4), 9: code.slice(0, 6), 12: code.slice(0, 9) }[
			code.length
		] ?? null
	);
}

/** `code` is the unit or lies in it. */
export function isInside(code: string, unit: string): boolean {
	return code.startsWith(unit);
}
