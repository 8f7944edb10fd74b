import { afterEach, expect, it } from 'vitest';
import { CLOUDLESS } from '../../../src/lib/domain/imagery/cloudless.ts';

const before = process.env['PUBLIC_BASEMAPS'];

afterEach(() => {
	if (before === undefined) delete process.env['PUBLIC_BASEMAPS'];
	else process.env['PUBLIC_BASEMAPS'] = before;
});

/** What pages of a build with this setting may fetch pictures and data from, read anew for each. */
async function listSources(setting: 'on' | 'off'): Promise<string[]> {
	process.env['PUBLIC_BASEMAPS'] = setting;
	const { default: config } = (await import(
		/* @vite-ignore */ `${process.cwd()}/svelte.config.js?basemaps=${setting}`
	)) as { default: { kit: { csp: { directives: Record<string, string[]> } } } };
	return Object.values(config.kit.csp.directives).flat();
}

it('names the hosts of online pictures where the operator offers them, and no host at all where not', async () => {
	expect(await listSources('on')).toContain(CLOUDLESS.host);
	const closed = await listSources('off');
	expect(closed).toContain('self');
	expect(closed.filter((source) => source.includes('//'))).toEqual([]);
});
