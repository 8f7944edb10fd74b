import { LANGUAGE_CODES } from '../../language/languages.ts';
import { indexExcerpts, listClaims } from '../../figures/list_claims.ts';
import { buildFinding, type Check, type GeoData } from '../../schema/geo_data.ts';
import type { Correction } from '../../schema/correction.ts';

/** What was corrected exists, says something else than before, and stands in the order of its days. */
export const checkCorrections: Check = (geo) => {
	const subjects = indexSubjects(geo);
	return geo.corrections.flatMap((entry, index) => {
		const { on, subject, before, after } = entry.value;
		const findings = [];
		if (!subjects[subject.kind].has(subject.id) && !isBroken(subject.id, geo)) {
			const message = `expected the id of ${nameKind(subject.kind)} of the atlas, found ${subject.id}`;
			findings.push(buildFinding(entry, ['subject', 'id'], message));
		}
		for (const language of LANGUAGE_CODES) {
			if (before[language] !== after[language]) continue;
			const message = 'expected other words than before, found the same';
			findings.push(buildFinding(entry, ['after', language], message));
		}
		const last = geo.corrections[index - 1]?.value.on;
		if (last !== undefined && on < last) {
			findings.push(
				buildFinding(entry, ['on'], `expected ${last} or later, the newest last, found ${on}`),
			);
		}
		return findings;
	});
};

function isBroken(id: string, geo: GeoData): boolean {
	return geo.broken_ids.has(id) || geo.broken_ids.has(id.split('#')[0]!);
}

function nameKind(kind: Correction['subject']['kind']): string {
	return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function indexSubjects(
	geo: GeoData,
): Record<Correction['subject']['kind'], { has: (id: string) => boolean }> {
	const listIds = (entries: readonly { value: { id: string | number } }[]): Set<string> =>
		new Set(entries.map(({ value }) => String(value.id)));
	return {
		site: listIds(geo.sites),
		article: listIds(geo.articles),
		claim: new Set(listClaimIds(geo)),
		excerpt: indexExcerpts(geo),
		place: listIds(geo.places),
		district: listIds(geo.districts),
		source: listIds(geo.sources),
		township: listIds(geo.townships),
		tour: listIds(geo.tours),
	};
}

function listClaimIds(geo: GeoData): string[] {
	return listClaims(geo).map(({ claim }) => claim.id);
}
