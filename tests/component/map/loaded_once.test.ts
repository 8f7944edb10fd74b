import { afterEach, expect, test, vi } from 'vitest';
import { openMap } from './map_page.ts';
import { model } from './map_model.ts';

afterEach(() => vi.restoreAllMocks());

type Load = {
	type?: string;
	data?: { source?: string; data?: { features?: unknown[] }; request?: unknown };
};

/** Sources whose features went to a worker of MapLibre, once for each time: what came with the message, or what the worker fetches. */
function watchLoads(): string[] {
	const loads: string[] = [];
	const post = Worker.prototype.postMessage;
	vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (
		this: Worker,
		...args: unknown[]
	) {
		const { type, data } = args[0] as Load;
		const features = data?.data?.features;
		if (type === 'LD' && (data?.request || (features && features.length > 0))) {
			loads.push(data!.source!);
		}
		Reflect.apply(post, this, args);
	});
	return loads;
}

test('what a source shows goes to the worker once, also after another style', async () => {
	const loads = watchLoads();
	const { props, view } = await openMap({
		names: [{ text: '上栗县', role: 'district', position: [113.8, 27.87] }],
	});
	const all = ['districts', 'extents', 'lines', 'marks', 'names', 'townships'];
	expect(loads.toSorted()).toEqual(all);
	await view.rerender({ ...props, scheme: 'dark' });
	await view.rerender({
		...props,
		scheme: 'dark',
		model: { ...model, marks: model.marks.slice(1) },
	});
	await vi.waitFor(() => expect(loads.length).toBeGreaterThan(all.length));
	expect(new Set(loads.slice(all.length))).not.toContain('districts');
	expect(loads.filter((id) => id === 'marks')).toHaveLength(2);
});
