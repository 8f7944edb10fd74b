import type { OpenPage } from '$lib/domain/watch/follow_record.ts';

let is_listening = false;

/** A notice was pressed while this page is open: it says that it is there, and goes where it is led once it is in sight, to what is new by then. */
export function answerNotices(go = (href: string): void => location.assign(href)): void {
	if (is_listening || !('serviceWorker' in navigator)) return;
	is_listening = true;
	navigator.serviceWorker.addEventListener('message', ({ data, ports: [port] }: MessageEvent) => {
		const { open } = (data ?? {}) as Partial<OpenPage>;
		if (!port || typeof open !== 'string' || !/^\/(?!\/)/.test(open)) return;
		port.onmessage = () => go(open);
		port.postMessage(null);
	});
	navigator.serviceWorker.startMessages();
}
