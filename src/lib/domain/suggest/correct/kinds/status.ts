import { inEvery } from '../../../language/languages.ts';
import { STATUSES, type Status } from '../../../schema/vocabulary.ts';
import type { CorrectionKind } from '../correction_kind.ts';
import { listChoices } from '../fields.ts';
import { findSite, listRests } from '../ground.ts';

const WHAT = { zh: '状态', en: 'status' };
const CHOICES = listChoices(
	Object.fromEntries(Object.entries(STATUSES).map(([word, { label }]) => [word, label])),
);

/** `site`, its newest status, or `site/article/excerpt`, the one that rests on these words. */
export const status_kind: CorrectionKind = {
	find(id, ground) {
		const [site_id = '', ...rest] = id.split('/');
		const entry = findSite(site_id, ground);
		if (!entry) return null;
		const { history, name } = entry.value.properties;
		const ref = rest.join('#');
		const at =
			rest.length === 0 ? history.length - 1 : history.findIndex(({ excerpt }) => excerpt === ref);
		const step = history[at];
		if (!step) return null;
		return {
			name,
			what: WHAT,
			page: { kind: 'site', id: site_id },
			fields: [
				{ key: 'status', label: WHAT, input: 'choice', value: step.status, choices: CHOICES },
			],
			rests: listRests(step.excerpt, ground),
			only_text: null,
			beside: [{ of: `newer:${site_id}`, what: { zh: '有更新的报道', en: 'a newer report' } }],
			subject: { kind: 'site', id: site_id },
			describe: ({ status }) => inEvery((language) => STATUSES[status as Status].label[language]),
			buildChange: ({ status }) => ({
				file: entry.file,
				edits: [{ path: [...entry.path, 'properties', 'history', at, 'status'], value: status }],
			}),
		};
	},
};
