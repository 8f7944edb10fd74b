/** Which unit a name means: the parent in the same phrase before the list, the sentence, the article and the city. */

import type { ArticleContext, Decided, Setting } from './context.ts';
import type { Mention } from './mention.ts';
import { decideUnknown } from './decide_unknown.ts';
import { listNear } from './misprints.ts';
import { isInside, type NameIndex, type Target } from './name_index.ts';

export function decide(mention: Mention, context: ArticleContext, setting: Setting): Decided {
	const targets = mention.found.map(({ target }) => target);
	const units = targets.filter(({ code }) => code !== null);
	const things = targets.filter(({ code }) => code === null);
	if (mention.form === 'doubtful') return decideDoubtful(mention, targets);
	if (mention.is_nested) return { ...decideThing(mention, targets), ambiguity: 'nested' };
	if (units.length === 0 && things.length > 0) return decideThing(mention, things);
	if (units.length > 0) return decideUnit(mention, units, context, setting);
	return isUnitLevel(mention) ? decideUnknown(mention, context, setting) : decideThing(mention, []);
}

function isUnitLevel({ level }: Mention): boolean {
	return level === 'county' || level === 'township' || level === 'village';
}

function decideDoubtful(mention: Mention, targets: Target[]): Decided {
	const [target = null] = targets;
	return {
		mention,
		target,
		candidates: targets,
		certain: false,
		ambiguity: 'misprint',
		why: 'a name that may be a misprint of it',
	};
}

function decideThing(mention: Mention, targets: Target[]): Decided {
	const [target = null] = targets;
	if (targets.length > 1)
		return {
			mention,
			target: null,
			candidates: targets,
			certain: false,
			ambiguity: 'same-name',
			why: 'several places of the atlas bear the name',
		};
	const is_known = target !== null;
	return {
		...{ mention, target, candidates: targets, certain: true },
		ambiguity: is_known ? 'none' : 'not-in-gazetteer',
		why: is_known
			? 'a place of the atlas bears the name'
			: 'in no list; known by how the name ends',
	};
}

function decideUnit(
	mention: Mention,
	units: Target[],
	context: ArticleContext,
	{ text, index }: Setting,
): Decided {
	const ambiguity = units.length > 1 ? 'same-name' : 'none';
	const near = units.toSorted((a, b) => rank(b, index) - rank(a, index));
	const take = (target: Target, certain: boolean, why: string): Decided => ({
		mention,
		target,
		candidates: near,
		certain,
		ambiguity,
		why,
	});
	const ask = (why: string, candidates = near): Decided => ({
		mention,
		target: null,
		candidates,
		certain: false,
		ambiguity: 'same-name',
		why,
	});
	const below = (code: string): Target[] =>
		units.filter((unit) => unit.code !== code && isInside(unit.code!, code));

	const parent = context.findPhraseParent(mention);
	if (parent !== null) {
		const codes = parent.target?.code
			? [parent.target.code]
			: parent.candidates.flatMap(({ code }) => code ?? []);
		const fitting = codes.flatMap(below);
		if (fitting.length === 1) {
			const is_proved = parent.certain || isAloneIn(fitting[0]!, units, context.county);
			return take(fitting[0]!, is_proved, `under ${parent.mention.name} in the same phrase`);
		}
		if (fitting.length > 1) return ask(`several under ${parent.mention.name}`, fitting);
		if (
			parent.target?.code &&
			parent.target.code.length < units[0]!.code!.length &&
			isUnitLevel(mention)
		) {
			const other = listNear(mention.name, parent.target.code, index)[0];
			if (other)
				return {
					mention,
					target: other.target,
					candidates: [other.target, ...near],
					certain: false,
					ambiguity: 'misprint',
					why: `none of the name under ${parent.mention.name}; one sign away`,
				};
			if (index.listChildren(parent.target.code).length > 0 && mention.found[0]!.form === 'whole')
				return ask(`no unit of the name under ${parent.mention.name}`);
		}
	}
	const beside = context.findListNeighbour(mention, text);
	for (const code of listAbove(beside?.target?.code ?? null, units[0]!.code!.length)) {
		const fitting = below(code);
		if (fitting.length === 1)
			return take(fitting[0]!, beside!.certain, `in a list with ${beside!.mention.name}`);
	}
	let is_contradicted = false;
	for (const other of context.listInSentence(mention)) {
		const { code } = other.target!;
		if (code!.length >= units[0]!.code!.length) continue;
		const fitting = below(code!);
		if (fitting.length === 1) {
			const is_single = code!.length >= 6 || units.length === 1;
			return take(
				fitting[0]!,
				other.certain && !is_contradicted && is_single,
				`under ${other.mention.name} in the same sentence`,
			);
		}
		if (fitting.length > 1) break;
		is_contradicted ||=
			code!.length >= 6 &&
			other.mention.span.start < mention.span.start &&
			units[0]!.code!.length > 6;
	}
	const townships = context.listTownships().flatMap(below);
	if (townships.length === 1 && !is_contradicted)
		return take(townships[0]!, true, 'under a township that the article names');
	if (context.county !== null) {
		const fitting = below(context.county);
		if (fitting.length === 1) {
			const is_proved = !is_contradicted && fitting[0]!.code!.length === 9;
			return take(
				fitting[0]!,
				is_proved,
				is_contradicted
					? 'in the county of the article, but the sentence names another'
					: 'in the county of the article',
			);
		}
		if (fitting.length > 1) return ask('several in the county of the article', fitting);
	}
	const own = units.filter(({ code }) => index.isInCity(code!));
	if (own.length === 1) {
		const is_high = own[0]!.code!.length <= 6;
		const is_township =
			own[0]!.code!.length === 9 &&
			!is_contradicted &&
			units.filter(({ code }) => index.isNear(code!)).length === 1;
		return take(own[0]!, is_high || is_township, 'the only one in the city');
	}
	if (own.length > 1) return ask('several in the city', own);
	if (units.length === 1)
		return take(units[0]!, units[0]!.code!.length <= 6, 'the only one in the lists');
	const whole = mention.found.filter(
		({ form, target }) => form === 'whole' && target.code !== null,
	);
	return whole.length === 1 && whole[0]!.target.code!.length <= 4
		? take(whole[0]!.target, true, 'a city of the country')
		: decideHigh(mention, near, ask);
}

/** A short name that a city and a county in it share is the city (长沙, 长沙县). */
function decideHigh(mention: Mention, near: Target[], ask: (why: string) => Decided): Decided {
	const cities = near.filter(({ code }) => code!.length === 4);
	const rest = near.filter(({ code }) => code!.length !== 4);
	if (cities.length === 1 && rest.every(({ code }) => isInside(code!, cities[0]!.code!))) {
		return {
			mention,
			target: cities[0]!,
			candidates: near,
			certain: true,
			ambiguity: 'same-name',
			why: 'a city, and a county in it, of the name',
		};
	}
	return ask('several in the country');
}

function isAloneIn(target: Target, units: readonly Target[], county: string | null): boolean {
	return (
		county !== null &&
		isInside(target.code!, county) &&
		units.filter(({ code }) => isInside(code!, county)).length === 1
	);
}

/** Codes of the units above, the lowest first, of which a unit of so many digits may be a part. */
function listAbove(code: string | null, digits: number): string[] {
	if (code === null) return [];
	return [9, 6, 4]
		.filter((length) => length < code.length && length < digits)
		.map((length) => code.slice(0, length));
}

function rank({ code }: Target, index: NameIndex): number {
	return index.isInCity(code!) ? 2 : index.isNear(code!) ? 1 : 0;
}
