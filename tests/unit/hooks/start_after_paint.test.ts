import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { startAfterPaint } from '../../../src/start_after_paint.server.ts';

const START = `
				{
					__sveltekit_abc = {
						base: ""
					};

					const element = document.currentScript.parentElement;

					Promise.all([
						import("/_app/immutable/entry/start.A.js"),
						import("/_app/immutable/entry/app.B.js")
					]).then(([kit, app]) => {
						kit.start(app, element, { data: ["]).then(([kit, app]) => { kit.start($& $1"] });
					});
				}
			`;
const hash = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = `<meta http-equiv="content-security-policy" content="script-src 'self' ${hash(START)}"><div class="page"><p>Site</p><script>${START}</script></div>`;

describe('startAfterPaint', () => {
	const changed = startAfterPaint(page, ['/_app/immutable/chunks/c.js']);
	const script = /<script>([^]*)<\/script>/.exec(changed)![1]!;

	test('the policy names the script as it is now, and no longer as it was', () => {
		expect(changed).toContain(hash(script));
		expect(changed).not.toContain(hash(START));
	});

	test('files are asked for after a frame, then the start script begins with what it was given', () => {
		expect(script.indexOf('requestAnimationFrame')).toBeLessThan(script.indexOf('modulepreload'));
		expect(script.indexOf('modulepreload')).toBeLessThan(script.indexOf('import("/_app'));
		expect(script).toContain('["/_app/immutable/chunks/c.js"]');
		expect(script).toContain(
			'return kit.start(app, element, { data: ["]).then(([kit, app]) => { kit.start($& $1"] });',
		);
		expect(() => new Function(script.replaceAll('import(', 'load('))).not.toThrow();
	});

	test('pages without script stay as they are; a start script of another shape stops the build', () => {
		expect(startAfterPaint('<script>1</script>', [])).toBe('<script>1</script>');
		expect(() => startAfterPaint('<script>{ __sveltekit_a = {}; boot(); }</script>', [])).toThrow(
			/another way/,
		);
	});
});
