import { createHash } from 'node:crypto';

/** SvelteKit's own start script, as it stands at the foot of a page. */
const START =
	/<script>(\s*\{\s*__sveltekit_\w+ = [^]*?)Promise\.all\(\[\s*(import\("[^"]+"\),\s*import\("[^"]+"\))\s*\]\)(\.then\(\(\[kit, app\]\) => \{[^]*\}\);)(\s*\}\s*)<\/script>/;

/** A page in the background paints nothing, and a browser may not tell of it; the script starts after this time all the same. Milliseconds. */
const LATEST_MS = 1000;

/** Marks the document when the page's script could not begin: a frame of no origin, files that are gone, no network, an address it cannot read. */
const FAILED = `document.documentElement.dataset.scriptless = ''`;

/**
 * Lets a page be on the screen before its script is asked for, which is later than the frame's own callback: nothing that only makes it
 * answer may stand in the way of what it shows. All of the script's files are then asked for at once. What stands in for the script (`#missing`) goes when it has begun. Pages without a start script come back as they are.
 * @throws Error when SvelteKit writes its start script in another way than this knows
 */
export function startAfterPaint(html: string, files: readonly string[]): string {
	if (!/<script>\s*\{\s*__sveltekit_/.test(html)) return html;
	const found = START.exec(html);
	if (!found) throw new Error('SvelteKit writes its start script in another way');
	const [whole, head = '', imports = '', then = '', tail = ''] = found;
	const before = whole.slice('<script>'.length, -'</script>'.length);
	const after = `${head}new Promise((painted) => {
						new PerformanceObserver((_, seen) => {
							seen.disconnect();
							setTimeout(painted);
						}).observe({ type: 'paint', buffered: true });
						setTimeout(painted, ${LATEST_MS});
					}).then(() => {
						for (const href of ${JSON.stringify(files)})
							document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
						return Promise.all([${imports}]);
					})${then.replace(/\bkit\.start\(/, 'return kit.start(').replace(/;$/, '')}
						.then(() => document.getElementById('missing')?.remove())
						.catch((error) => {
							${FAILED};
							console.warn(error);
						});${tail}`;
	return html
		.replace(whole, () => `<script>${after}</script>`)
		.replace(hashScript(before), () => hashScript(after));
}

/** As a content security policy names a script. */
function hashScript(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
