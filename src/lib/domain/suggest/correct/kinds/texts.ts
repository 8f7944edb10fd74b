/** Values of the files that are texts of ours in each language. */

import type { Entry } from '../../../schema/geo_data.ts';
import type { Localized } from '../../../schema/localized.ts';
import type { PropertyPath } from '../../../schema/problem.ts';
import type { Field, Found, ItemPage } from '../correction_kind.ts';
import { describeTexts, editTexts, findTextFaults, listTextFields, readTexts } from '../fields.ts';

type Texts = {
	entry: Entry<unknown>;
	/** Below the entry. */
	path: PropertyPath;
	words: Localized;
	name: Localized;
	what: Localized;
	page: ItemPage;
	subject: Found['subject'];
	input?: 'line' | 'text';
	rests?: Found['rests'];
	beside?: Found['beside'];
};

export function buildTexts({ entry, path, words, input, ...rest }: Texts): Found {
	const fields: Field[] = listTextFields(words, input);
	return {
		...{ rests: [], beside: [], ...rest },
		fields,
		only_text: null,
		describe: (values) => describeTexts(readTexts(values)),
		findFaults: (values) => findTextFaults(fields, values),
		buildChange: (values) => ({
			file: entry.file,
			edits: editTexts(words, values, [...entry.path, ...path]),
		}),
	};
}
