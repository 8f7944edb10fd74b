import { findNamedSystem, requireWay } from '$lib/domain/own_layers/name_system.ts';
import { OwnFileError } from '$lib/domain/own_layers/own_problem.ts';
import { PictureError } from '$lib/domain/own_pictures/picture_problem.ts';
import { parseWorldFile } from '$lib/domain/own_pictures/world_file.ts';
import { multiplyMatrices } from '$lib/geometry/fit/plane_matrix.ts';
import type { SourceId } from '$lib/geometry/systems/source_systems.ts';
import type { Scan } from './picture_reader.ts';

/** The picture with what a world file and a .prj say of it; one that needs none stays as it is. Throws a `PictureError`. */
export async function readBeside(scan: Scan, beside: readonly File[]): Promise<Scan> {
	const world = beside.find(({ name }) => !/\.prj$/i.test(name));
	const prj = beside.find(({ name }) => /\.prj$/i.test(name));
	if (scan.laid || (!world && !prj)) return scan;
	const described = prj ? findSystem(await prj.text()) : null;
	const { reference } = scan;
	const system = described ?? reference?.system ?? null;
	if (!world) return reference ? { ...scan, reference: { ...reference, system } } : scan;
	const matrix = parseWorldFile(await world.text());
	// Its pixels are those of the file, which may have been drawn smaller.
	const [across, down] = [scan.full[0] / scan.size[0], scan.full[1] / scan.size[1]];
	const shrunk = multiplyMatrices(matrix, [across, 0, 0, 0, down, 0, 0, 0, 1]);
	return {
		...scan,
		reference: { matrix: shrunk, system },
		refusal: null,
		notes: [...scan.notes, { code: 'world-file', name: world.name }],
	};
}

function findSystem(text: string): SourceId | null {
	try {
		const source = findNamedSystem(text);
		return source && requireWay(source);
	} catch (error) {
		if (!(error instanceof OwnFileError)) throw error;
		const { problem } = error;
		if (problem.code === 'unknown-system' || problem.code === 'no-public-way') {
			throw new PictureError(problem);
		}
		throw error;
	}
}
