import type { Language } from '$lib/domain/schema/localized.ts';

/** Which sites are asked about. `layout`: folder below `/data/v/`; `day`: ISO, silence is counted from it. */
export type LayoutStart = { layout: string; language: Language; day: string };

/** The first that the worker hears. `data`: address of `/data/`, which ends in a slash. */
export type WorkerStart = LayoutStart & { data: string };
