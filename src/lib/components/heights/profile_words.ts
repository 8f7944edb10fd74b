import { formatMetres } from '$lib/domain/heights/format_height.ts';
import type { HeightProfile, ProfileSample } from '$lib/domain/heights/height_profile.ts';
import { findReliefStep } from '$lib/domain/heights/relief_spot.ts';
import type { GroundRelief } from '$lib/domain/ground/ground_file.ts';
import { joinClauses, putColon } from '$lib/domain/language/join_words.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** How the heights came about, how exact they are, what was not counted and what there is none of: a sentence a line. */
export function explainProfile(
	profile: HeightProfile,
	relief: GroundRelief,
	language: Language,
): string[] {
	const { samples, gaps, known, step_m, threshold_m, accuracy_m } = profile;
	const metres = (value: number): string => formatMetres(value)[language];
	const [, lat = 0] = samples[0]?.position ?? [];
	const grid = metres(findReliefStep(lat, relief));
	const count = samples.length;
	if (!known) return [m.profile_none()];
	return [
		...gaps.map(({ from_m, to_m }) => m.profile_gap({ from: metres(from_m), to: metres(to_m) })),
		...(gaps.length > 0 ? [m.profile_gap_apart()] : []),
		m.profile_step({ step: metres(step_m), count, grid }),
		...(profile.is_thinned ? [m.profile_thinned()] : []),
		accuracy_m === null
			? m.profile_threshold_own({ threshold: threshold_m })
			: m.profile_threshold_said({ threshold: threshold_m }),
		`${m.ground_relief()} ${relief.credit[language]}`,
	];
}

/** What is said of a row beside its numbers. */
export function remarkOn(
	{ corner, distance_m }: ProfileSample,
	{ known }: HeightProfile,
	language: Language,
): string {
	return joinClauses(
		[
			corner === null ? '' : m.profile_corner({ number: corner }),
			known?.highest.distance_m === distance_m ? m.profile_highest() : '',
			known?.lowest.distance_m === distance_m ? m.profile_lowest() : '',
		],
		language,
	);
}

export function formatProfileText(
	profile: HeightProfile,
	rows: readonly ProfileSample[],
	notes: readonly string[],
	language: Language,
): string {
	const metres = (value: number): string => formatMetres(value)[language];
	const { known } = profile;
	const sums: [string, string][] = known
		? [
				[m.profile_ascent(), metres(known.ascent_m)],
				[m.profile_descent(), metres(known.descent_m)],
				[m.profile_highest(), metres(known.highest.height_m)],
				[m.profile_lowest(), metres(known.lowest.height_m)],
			]
		: [];
	return [
		m.profile_open(),
		...sums.map(([name, value]) => putColon(name, value, language)),
		[m.profile_distance(), m.profile_height(), m.profile_remark()].join('\t'),
		...rows.map((row) =>
			[
				metres(row.distance_m),
				row.height_m === null ? m.profile_unknown() : metres(row.height_m),
				remarkOn(row, profile, language),
			].join('\t'),
		),
		...notes,
	].join('\n');
}
