/** Idle time the browser may take before the work starts anyway, milliseconds. */
const IDLE_LIMIT_MS = 4000;

/** After the page has loaded and come to rest; Safari has no idle callback. Returns the cancel function. */
export function scheduleIdle(run: () => void): () => void {
	let cancel = (): void => {};
	const plan = (): void => {
		if ('requestIdleCallback' in window) {
			const handle = requestIdleCallback(run, { timeout: IDLE_LIMIT_MS });
			cancel = () => cancelIdleCallback(handle);
		} else {
			const handle = setTimeout(run, 300);
			cancel = () => clearTimeout(handle);
		}
	};
	if (document.readyState === 'complete') plan();
	else {
		window.addEventListener('load', plan, { once: true });
		cancel = () => window.removeEventListener('load', plan);
	}
	return () => cancel();
}
