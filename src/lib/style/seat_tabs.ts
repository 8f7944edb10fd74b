import type { MapModel } from '../domain/map_model/marks.ts';
import type { DrawnLabel } from './ground/place_labels.ts';

/** The same places with every district's mark at the district's name. */
export function seatTabs(
	model: MapModel,
	labels: readonly Pick<DrawnLabel, 'adcode' | 'position'>[],
): MapModel {
	const seats = new Map(labels.map(({ adcode, position }) => [adcode, position]));
	return {
		...model,
		marks: model.marks.map((mark) => {
			const badge = mark.district === null ? undefined : seats.get(mark.district);
			return badge ? { ...mark, badge } : mark;
		}),
	};
}
