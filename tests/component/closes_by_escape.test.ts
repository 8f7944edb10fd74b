import { expect, test, vi } from 'vitest';
import { closesByEscape } from '../../src/lib/components/ui/closes_by_escape.ts';
import { escape_stack } from '../../src/lib/state/escape_stack.ts';

test('two presses in one breath close what lies over the page, then what lay below it', async () => {
	const below = vi.fn<() => void>();
	const forget = escape_stack.add(below);
	const details = document.createElement('details');
	details.append(document.createElement('summary'));
	document.body.append(details);
	const stop = closesByEscape(details);
	details.open = true;
	await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));

	const press = (): boolean => escape_stack.handle(new KeyboardEvent('keydown', { key: 'Escape' }));
	press();
	expect(details.open).toBe(false);
	expect(below).not.toHaveBeenCalled();
	press();
	expect(below).toHaveBeenCalledTimes(1);
	stop();
	forget();
	details.remove();
});
