import { m } from '$lib/i18n/paraglide/messages.js';
import type { Relation } from '$lib/domain/area/relate_site.ts';

const WORDS: Record<Relation, () => string> = {
	inside: m.plan_inside,
	touching: m.plan_touching,
	possible: m.plan_possible,
	unknown: m.plan_unknown,
	outside: m.plan_outside,
};

export function describeRelation(relation: Relation): string {
	return WORDS[relation]();
}
