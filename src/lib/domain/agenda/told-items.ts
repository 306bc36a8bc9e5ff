import type { AgendaItemKind } from './agenda-item.ts';

/** Whether a report tells of an item: of opening, breaks and closing only where somebody said something. */
export function isToldOf(kind: AgendaItemKind, inputs: number): boolean {
	return inputs > 0 || !(kind === 'opening' || kind === 'break' || kind === 'closing');
}
