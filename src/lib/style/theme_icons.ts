import type { Theme } from '../domain/schema/vocabulary.ts';

/** One stroke drawing per theme, 16 units square: colour is never the only sign. */
export const THEME_ICONS: Record<Theme, string> = {
	ecology: 'M3 13C3 6 8 3 13.5 2.5 13.5 9 10 13 5 12.5M3 14c1-4 3.5-6.5 7-8',
	water: 'M8 2c3 4 4.5 6 4.5 8a4.5 4.5 0 0 1-9 0C3.5 8 5 6 8 2ZM6 10.5a2 2 0 0 0 2 2',
	industry: 'M2 14V7l4 2.5V7l4 2.5V3h3.5v11ZM5 12h1M8.5 12h1',
	innovation: 'M8 2a4 4 0 0 0-2.2 7.3V11h4.4V9.3A4 4 0 0 0 8 2ZM6 13.5h4',
	cooperation: 'M5.5 8a3 3 0 1 1 5 0M2 13.5a3.5 3.5 0 0 1 6-2.5 3.5 3.5 0 0 1 6 2.5',
	transport: 'M5 2 2.5 14M11 2l2.5 12M8 3v2M8 7.5v2M8 12v2',
	rural: 'M8 14V6M8 9C5 9 3 7.5 3 5c3 0 5 1.5 5 4ZM8 7c0-2.5 2-4 5-4 0 2.5-2 4-5 4Z',
	tourism: 'M1.5 13 6 5l3 5 1.8-2.5L14.5 13ZM11.5 4.5a1.3 1.3 0 1 0 0-.01',
	funding: 'M8 2v12M4 4.5 8 8l4-3.5M4 8h8M4 11h8',
};
