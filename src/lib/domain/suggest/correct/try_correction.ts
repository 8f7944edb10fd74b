/** From what a reader filled in to what is missing, what cannot be, and a patch. */

import { parseGeo } from '../../reading/parse_geo.ts';
import type { Correction } from '../../schema/correction.ts';
import type { Localized } from '../../schema/localized.ts';
import type { Problem } from '../../schema/problem.ts';
import { tellLanguage } from '../reader_words.ts';
import { CORRECTIONS_FILE, appendCorrection, nameCorrection } from '../texts/append_correction.ts';
import { editText } from '../texts/edit_text.ts';
import { formatPatches, type FileChange } from '../texts/format_patch.ts';
import type { Attempt, Fault, Found, Ground, Values } from './correction_kind.ts';
import { listStanding } from './open_correction.ts';
import { findEvidenceFaults, formatEvidence } from './evidence.ts';

export type Outcome = {
	/** What the message waits for. */
	faults: Fault[];
	/** What the patch cannot be made of; the message can. */
	obstacles: Fault[];
	/** What the data check says of the changed files, in its own words. */
	problems: Problem[];
	before: Localized;
	after: Localized;
	patch: string | null;
};

const SAME: Localized = { zh: '还没有改动。', en: 'Nothing is changed yet.' };

/** `address`: of the correction, from which the entry in the log gets its id. */
export function tryCorrection(
	address: string,
	found: Found,
	ground: Ground,
	attempt: Attempt,
): Outcome {
	const { values, evidence } = attempt;
	const stood = listStanding(found);
	const faults = [...findFieldFaults(found, values), ...findEvidenceFaults(evidence)];
	const base = { faults, obstacles: [], problems: [], before: found.describe(stood), patch: null };
	if (faults.some(({ field }) => field === null || field in stood)) {
		return { ...base, after: base.before };
	}
	const after = found.describe(values);
	const obstacles = found.findObstacles?.(values) ?? [];
	const told = { ...base, after, obstacles };
	if (!found.buildChange || !found.subject) return told;
	if (faults.length > 0 || obstacles.length > 0) return told;
	const changes = tryChanges(() =>
		changeFiles(address, found, ground, attempt, [base.before, after]),
	);
	if (!Array.isArray(changes)) return { ...told, obstacles: [changes] };
	const problems = checkChanges(changes, ground);
	return { ...told, problems, patch: problems.length > 0 ? null : formatPatches(changes) };
}

/** A file whose form takes no such change is said to the reader. */
function tryChanges(change: () => FileChange[]): FileChange[] | Fault {
	try {
		return change();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		const words = {
			zh: `数据文件里放不下这样的改动（${error.message}）。`,
			en: `The data file cannot take it like this (${error.message}).`,
		};
		return { field: null, words };
	}
}

function findFieldFaults({ fields, findFaults }: Found, values: Values): Fault[] {
	const isSame = ({ key, value }: Found['fields'][number]): boolean =>
		(values[key] ?? '').trim() === value.trim();
	if (fields.every(isSame)) return [{ field: null, words: SAME }];
	const isMissing = ({ key, is_optional }: Found['fields'][number]): boolean =>
		!is_optional && (values[key] ?? '').trim() === '';
	const missing = fields.filter(isMissing).map(({ key }) => ({
		field: key,
		words: { zh: '这里不能空着。', en: 'This cannot be empty.' },
	}));
	const unknown = fields
		.filter((field) => !isMissing(field))
		.filter(({ key, choices }) => choices && !choices.some(({ value }) => value === values[key]))
		.map(({ key }) => ({
			field: key,
			words: { zh: '请从列表里选。', en: 'Please choose one of the list.' },
		}));
	const unfit = [...missing, ...unknown];
	return unfit.length > 0 ? unfit : (findFaults?.(values) ?? []);
}

/** The changed file and the log. */
export function changeFiles(
	address: string,
	{ subject, what, buildChange }: Found,
	{ files }: Ground,
	attempt: Attempt,
	[before, after]: readonly [Localized, Localized],
): FileChange[] {
	const { values, evidence, language, on } = attempt;
	const { file, edits } = buildChange!(values, attempt);
	const log = files[CORRECTIONS_FILE] ?? null;
	const entry: Correction = {
		...{ id: nameCorrection(address, on), on, subject: subject!, field: what, before, after },
		why: tellLanguage(evidence.why, language),
		evidence: formatEvidence(evidence),
	};
	return [
		{ path: file, before: files[file]!, after: editText(file, files[file]!, edits) },
		{ path: CORRECTIONS_FILE, before: log, after: appendCorrection(log, entry) },
	];
}

/** What the data check refuses of the files with these changes. */
function checkChanges(changes: readonly FileChange[], { files }: Ground): Problem[] {
	const changed = Object.fromEntries(changes.map(({ path, after }) => [path, after]));
	return parseGeo({ ...files, ...changed }).problems;
}
