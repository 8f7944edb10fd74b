import type { PlanView } from '$lib/view/plan_view.ts';

/** Whether a page has something to do with a drawing: only then is what draws it fetched. Call in the browser. */
export function wantsDrawing({ tool, drawing }: Pick<PlanView, 'tool' | 'drawing'>): boolean {
	if (tool === 'draw' || drawing !== null) return true;
	try {
		return localStorage.getItem('drawing') !== null;
	} catch {
		return false;
	}
}
