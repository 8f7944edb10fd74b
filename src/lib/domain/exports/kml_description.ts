import type { Language } from '../schema/localized.ts';
import { PLACEMENT_CLASSES, STATUSES } from '../schema/vocabulary.ts';
import { formatMisprints, STATUS_NOTE } from './note_words.ts';
import { joinKmlLines } from './kml_lines.ts';
import type { SiteExport } from './sites_geojson.ts';

/** What a KML reader shows in the balloon: how well the place is known, the work's state, and the quotation, a line each. */
export function buildKmlDescription(site: SiteExport): string {
	const lead = site.properties.citations[0]!;
	const { status_note } = site.properties;
	return joinKmlLines([
		site.properties.summary.zh,
		site.properties.summary.en,
		describePlacement(site, 'zh'),
		describePlacement(site, 'en'),
		describeStatus(site),
		...(status_note
			? [`${STATUS_NOTE.zh}${status_note.zh}`, `${STATUS_NOTE.en}${status_note.en}`]
			: []),
		`「${lead.exact}」`,
		lead.translation,
		...formatMisprints(lead.notes, 'zh'),
		...formatMisprints(lead.notes, 'en'),
		`《${lead.title.zh}》，${lead.byline.join('、')}，${lead.publication.zh}，${lead.date}`,
	]);
}

/** With the day of its report: a balloon is read for years. */
function describeStatus({ properties }: SiteExport): string {
	const { zh, en } = STATUSES[properties.status].label;
	const day = properties.status_date;
	return `${day}报道：${zh} / ${en}, as reported on ${day}`;
}

function describePlacement(site: SiteExport, language: Language): string {
	const { placement } = site.properties;
	const label = PLACEMENT_CLASSES[placement.class][language];
	const within =
		placement.precision_m === null ? '' : formatWithin(placement.precision_m, language);
	return language === 'zh'
		? `${label}${within}：${placement.basis.zh}`
		: `${label}${within}: ${placement.basis.en}`;
}

function formatWithin(precision_m: number, language: Language): string {
	const [zh, en] =
		precision_m < 1000
			? [`${precision_m}米`, `${precision_m} m`]
			: [`${precision_m / 1000}公里`, `${precision_m / 1000} km`];
	return language === 'zh' ? `（误差约${zh}）` : ` (within about ${en})`;
}
