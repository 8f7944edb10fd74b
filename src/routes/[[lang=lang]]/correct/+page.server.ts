import { listEntries } from '$lib/data/page_entries.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);
