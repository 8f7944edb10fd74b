import { catalog } from '$lib/data/catalog.server.ts';
import { buildExplorerView } from '$lib/data/explorer_view.ts';
import { buildDrawing } from '$lib/style/drawing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const language = params.lang === 'en' ? 'en' : 'zh';
	const explorer = buildExplorerView(catalog, language);
	return { explorer, drawing: buildDrawing(catalog, explorer.map, { language, shape: 'city' }) };
};
