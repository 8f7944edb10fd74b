import { parseTag } from '$lib/domain/language/languages.ts';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { startLook } from './state/look.ts';

startLook();
overwriteGetLocale(() => parseTag(document.documentElement.lang));
