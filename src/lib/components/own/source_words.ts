import { describeReadout, nameSystem } from '$lib/components/plan/readout_words.ts';
import { getSource, nameSource, type SourceId } from '$lib/geometry/systems/source_systems.ts';
import { isSystem } from '$lib/geometry/systems/systems.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** A system in one line of a choice: a code, and what it says of datum, zones and meridian. */
export function describeSource(id: SourceId): string {
	if (isSystem(id)) return describeReadout(id);
	const source = getSource(id);
	const { datum, layout } = source;
	const code = source.epsg === null ? '' : `EPSG:${source.epsg} `;
	if (layout.kind !== 'gauss-krueger') return `${code}${nameSource(source)}`;
	const { width, meridian, zone } = layout;
	return zone === null
		? m.own_source_meridian({ code, datum, width, meridian })
		: m.own_source_zone({ code, datum, width, zone });
}

/** Its short name. */
export function nameShortly(id: SourceId): string {
	if (isSystem(id)) return nameSystem(id);
	const { epsg, layout, datum } = getSource(id);
	return epsg === null ? (layout.kind === 'defined' ? layout.name : datum) : `EPSG:${epsg}`;
}

/** How good the way to WGS-84 is. */
export function describeAccuracy(id: SourceId): string {
	const { accuracy_m } = getSource(id);
	return accuracy_m !== null && accuracy_m < 1 ? m.own_accuracy_exact() : m.own_accuracy_metre();
}

/** Metres alone do not tell CGCS2000 from the older datums. */
export function isProjected(id: SourceId): boolean {
	return getSource(id).kind === 'projected';
}
