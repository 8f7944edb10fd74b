import { formatDay } from '../dates/format_edtf.ts';
import { inEvery, LANGUAGE_CODES, SOURCE_LANGUAGE } from '../language/languages.ts';
import { addRemark, putColon, quoteWords } from '../language/join_words.ts';
import type { Language } from '../schema/localized.ts';
import { PLACEMENT_CLASSES, STATUSES } from '../schema/vocabulary.ts';
import { formatMisprints, STATUS_NOTE } from './note_words.ts';
import { formatSourceCredit } from '../citing/source_credit.ts';
import { joinKmlLines } from './kml_lines.ts';
import type { SiteExport } from './sites_geojson.ts';

/** What a KML reader shows in the balloon: how well the place is known, the work's state, and the quotation, a line each. */
export function buildKmlDescription(site: SiteExport): string {
	const lead = site.properties.citations[0]!;
	const { status_note } = site.properties;
	return joinKmlLines([
		...LANGUAGE_CODES.map((code) => site.properties.summary[code]),
		...LANGUAGE_CODES.map((code) => describePlacement(site, code)),
		describeStatus(site),
		...(status_note
			? LANGUAGE_CODES.map((code) => `${STATUS_NOTE[code]}${status_note[code]}`)
			: []),
		quoteWords(lead.exact, SOURCE_LANGUAGE),
		lead.translation,
		...LANGUAGE_CODES.flatMap((code) => formatMisprints(lead.notes, code)),
		formatSourceCredit(lead),
	]);
}

/** With the day of its report: a balloon is read for years. */
function describeStatus({ properties }: SiteExport): string {
	const { zh, en } = STATUSES[properties.status].label;
	const day = inEvery((language) => formatDay(properties.status_date, language));
	return `${day.zh}报道：${zh} / ${en}, as reported on ${day.en}`;
}

function describePlacement(site: SiteExport, language: Language): string {
	const { placement } = site.properties;
	const label = PLACEMENT_CLASSES[placement.class][language];
	const within =
		placement.precision_m === null ? '' : formatWithin(placement.precision_m, language);
	return putColon(`${label}${within}`, placement.basis[language], language);
}

function formatWithin(precision_m: number, language: Language): string {
	const [zh, en] =
		precision_m < 1000
			? [`${precision_m}米`, `${precision_m} m`]
			: [`${precision_m / 1000}公里`, `${precision_m / 1000} km`];
	return addRemark('', { zh: `误差约${zh}`, en: `within about ${en}` }[language], language);
}
