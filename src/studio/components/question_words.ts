import { m } from '$lib/i18n/paraglide/messages.js';

const CLASSES: Readonly<Record<string, () => string>> = {
	text: m.studio_class_text,
	split: m.studio_class_split,
	date: m.studio_class_date,
	place: m.studio_class_place,
	figure: m.studio_class_figure,
	claim: m.studio_class_claim,
	site: m.studio_class_site,
	relation: m.studio_class_relation,
	language: m.studio_class_language,
	field: m.studio_class_field,
};

export function nameClass(word: string): string {
	return (CLASSES[word] ?? m.studio_class_field)();
}

/** By the end of a field's path; the longest that fits. */
const FIELDS: readonly (readonly [RegExp, () => string])[] = [
	[/^source\.publication\.en$/, m.studio_field_publication_en],
	[/^source\.publication\.zh$/, m.studio_field_publication],
	[/^source\.date$/, m.studio_field_date],
	[/^source\.date_basis\.(?:zh|en)$/, m.studio_field_date_basis],
	[/^articles\..*\.title\.zh$/, m.studio_field_title],
	[/^articles\..*\.title\.en$/, m.studio_field_title_en],
	[/\.translation$/, m.studio_field_translation],
	[/\.byline$/, m.studio_field_byline],
	[/^sites\..*\.name\.en$/, m.studio_field_name_en],
	[/^sites\..*\.summary\.zh$/, m.studio_field_summary],
	[/^sites\..*\.summary\.en$/, m.studio_field_summary_en],
	[/\.themes$/, m.studio_field_themes],
	[/\.status$/, m.studio_field_status],
	[/\.about$/, m.studio_field_about],
	[/\.label\.zh$/, m.studio_field_label],
	[/\.label\.en$/, m.studio_field_label_en],
	[/\.unit$/, m.studio_field_unit],
	[/\.kind$/, m.studio_field_kind],
	[/\.value$/, m.studio_field_value],
];

/** What a field without a value is asked by. */
export function askWords(path: string): string {
	const found = FIELDS.find(([pattern]) => pattern.test(path));
	return found ? found[1]() : m.studio_field_other({ field: path });
}
