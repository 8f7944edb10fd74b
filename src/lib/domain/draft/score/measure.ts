/** One line of a score. Every item of gold is in exactly one of the first four; `extra` is what gold does not have. */
export type Measure = {
	name: string;
	right: number;
	wrong: number;
	/** In the list of what is open, whatever was written beside it. */
	asked: number;
	/** Of what is asked, how often the answer that stands first is right: an editor confirms it by one key. */
	offered: number;
	/** Of what is asked, how often one of the answers in the list is right. */
	listed: number;
	/** Not found at all. */
	missed: number;
	/** Found, and gold has no such thing. */
	extra: number;
	/** Wrong or extra, and not in the list. */
	silent: string[];
};

export function beginMeasure(name: string): Measure {
	return {
		name,
		right: 0,
		wrong: 0,
		asked: 0,
		offered: 0,
		listed: 0,
		missed: 0,
		extra: 0,
		silent: [],
	};
}

/** Counts one decision. `what` names it where it is wrong and nobody is asked; `is_listed`: an answer that is offered is right. */
export function count(
	measure: Measure,
	is_right: boolean,
	is_asked: boolean,
	what: string,
	is_listed = is_right,
): void {
	if (is_asked) {
		measure.asked += 1;
		if (is_right) measure.offered += 1;
		if (is_listed) measure.listed += 1;
	} else if (is_right) measure.right += 1;
	else {
		measure.wrong += 1;
		measure.silent.push(`${measure.name}: ${what}`);
	}
}
