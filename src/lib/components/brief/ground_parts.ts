/**
 * What puts the operator's ground on a brief; fetched where there is one. The parts are asked for from here: what a page may fetch itself has its
 * styles in the page's HTML, also where there is no ground.
 */
export async function loadGroundParts() {
	const [{ composeGround }, { default: Ground }, { default: Legend }] = await Promise.all([
		import('./compose_ground.ts'),
		import('./BriefGround.svelte'),
		import('./BriefGroundLegend.svelte'),
	]);
	return { composeGround, Ground, Legend };
}

export type GroundParts = Awaited<ReturnType<typeof loadGroundParts>>;
