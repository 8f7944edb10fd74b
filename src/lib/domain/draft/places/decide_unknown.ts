import type { ArticleContext, Decided, Setting } from './context.ts';
import type { Mention } from './mention.ts';
import { listNear } from './misprints.ts';

/** A name of a unit's form that is in no list: perhaps a misprint of a unit below those that are named. */
export function decideUnknown(
	mention: Mention,
	context: ArticleContext,
	{ text, index, is_recognised }: Setting,
): Decided {
	const phrase = context.findPhraseParent(mention)?.target?.code ?? null;
	const beside = context.findListNeighbour(mention, text)?.target?.code ?? null;
	const sentence = context.listInSentence(mention).flatMap(({ target }) => target?.code ?? []);
	const parents = [
		...new Set([
			phrase,
			beside && beside.slice(0, 6),
			...sentence,
			...context.listTownships(),
			context.county,
		]),
	].filter((code): code is string => code !== null && code.length >= 4);
	const is_listed = !is_recognised && [...index.districts].some((code) => index.scope.has(code));
	const tried = phrase === null ? parents : [phrase];
	for (const parent of tried) {
		const near = listNear(mention.name, parent, index);
		if (near.length === 0) continue;
		const sure = near.filter(({ is_confused }) => is_confused);
		const chosen = near.length === 1 ? near[0]! : sure.length === 1 ? sure[0]! : null;
		const is_likely = chosen !== null && (chosen.is_confused || mention.name.length > 2);
		return {
			mention,
			target: is_likely ? chosen!.target : null,
			candidates: near.map(({ target }) => target),
			certain: false,
			ambiguity: is_recognised ? 'ocr' : 'misprint',
			why: `in no list; one sign away from a unit of ${index.getUnit(parent)?.name ?? parent}`,
		};
	}
	return {
		mention,
		target: null,
		candidates: [],
		certain: false,
		ambiguity: 'not-in-gazetteer',
		why: 'a unit by its form, and in no list',
		...(is_listed && phrase === null && beside === null ? { is_stray: true as const } : {}),
	};
}
