import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { startLook } from './state/look.ts';

startLook();
overwriteGetLocale(() => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh'));
