/** Both languages of every page, for the prerenderer. */
export function listEntries<P extends Record<string, string>>(
	params: readonly P[],
): (P & { lang?: 'en' })[] {
	return params.flatMap((one) => [{ ...one }, { ...one, lang: 'en' as const }]);
}

/** The language a route's parameter stands for. */
export function parseLanguage(params: { lang?: string | undefined }): 'zh' | 'en' {
	return params.lang === 'en' ? 'en' : 'zh';
}
