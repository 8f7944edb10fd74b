import { parseTag } from '$lib/domain/language/languages.ts';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';

overwriteGetLocale(() => parseTag(document.documentElement.lang));
