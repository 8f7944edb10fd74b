import type { Figure } from '../../figures/figure.ts';

/** What is counted in 块 may yet be money (一碗粉只要8块): it is asked. */
export function countsPieces(text: string, { unit, end, unit_end }: Figure): boolean {
	return unit === null && text.slice(end, unit_end).endsWith('块');
}
