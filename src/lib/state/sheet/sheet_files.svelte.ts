import { loadBriefFiles, type BriefFiles } from '../load/load_brief_files.ts';

/** The files that sheets are drawn of, from our own origin. */
export class SheetFiles {
	files: BriefFiles | null = $state.raw(null);
	has_failed = $state(false);

	async load(): Promise<void> {
		this.has_failed = false;
		try {
			this.files = await loadBriefFiles();
		} catch {
			this.has_failed = true;
		}
	}
}
