import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';

overwriteGetLocale(() => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh'));
