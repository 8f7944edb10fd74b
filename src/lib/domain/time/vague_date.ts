import edtf from 'edtf';

/** A vague date as its first and last possible ISO day; null where that side is open or unknown. */
export type VagueDate = { from: string | null; to: string | null };

/** Reads EDTF (ISO 8601-2): `2021-10/..`, `2023~`, `2024-06-10`. null for any other text. */
export function readVagueDate(text: string): VagueDate | null {
	try {
		const { min, max } = edtf(text);
		return { from: formatDay(min), to: formatDay(max) };
	} catch {
		return null;
	}
}

function formatDay(milliseconds: number | null): string | null {
	if (milliseconds === null || !Number.isFinite(milliseconds)) return null;
	return new Date(milliseconds).toISOString().slice(0, 10);
}
