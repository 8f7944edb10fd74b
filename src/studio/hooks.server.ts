import { BASE_LANGUAGE } from '$lib/domain/language/languages.ts';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';

/** The one page that is written at build time holds no words. */
overwriteGetLocale(() => BASE_LANGUAGE);
