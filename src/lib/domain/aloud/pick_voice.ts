import { LANGUAGES, LANGUAGE_CODES } from '../language/languages.ts';

/** Of a voice, what the choice rests on. `localService`: it speaks on the device and sends the text nowhere. */
export type VoiceFacts = { lang: string; localService: boolean; default: boolean };

/** Languages that are written alike and sound otherwise: taken only where there is none of the wanted country. */
const OTHER_SOUND = /^yue\b|[-_](?:hk|mo)\b/i;

/** The language of a voice by the first part of its tag. */
const WRITTEN_AS: ReadonlyMap<string, string> = new Map(
	LANGUAGE_CODES.flatMap((code) => LANGUAGES[code].voices.map((root) => [root, code])),
);

/**
 * The voice of the device for a language, by its tag; null where there is none. A voice that sends what it reads to a server is
 * never taken. The country counts first, then what the reader has made the default.
 */
export function pickVoice<T extends VoiceFacts>(voices: readonly T[], tag: string): T | null {
	const wanted = simplify(tag);
	const rank = (voice: T): number => {
		const lang = simplify(voice.lang);
		if (OTHER_SOUND.test(voice.lang)) return 4;
		if (lang === wanted) return voice.default ? 0 : 1;
		return voice.default ? 2 : 3;
	};
	const able = voices.filter(
		({ lang, localService }) => localService && findRoot(lang) === findRoot(tag),
	);
	return able.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** There are voices of a language, and all of them would send the text to a server. */
export function isOnlyRemote(voices: readonly VoiceFacts[], tag: string): boolean {
	const able = voices.filter(({ lang }) => findRoot(lang) === findRoot(tag));
	return able.length > 0 && able.every(({ localService }) => !localService);
}

/** Android writes `zh_CN` and `cmn_CN_#Hans`, others `cmn-Hans-CN`. */
function simplify(tag: string): string {
	const [root = '', ...parts] = tag.toLowerCase().replace(/_/g, '-').split('-');
	const country = parts.find((part) => /^[a-z]{2}$/.test(part));
	const name = WRITTEN_AS.get(root) ?? root;
	return country ? `${name}-${country}` : name;
}

function findRoot(tag: string): string {
	return simplify(tag).split('-')[0]!;
}
