import type { EscalationStatus } from './escalation-status.ts';

/** Whether an issue lies with those who raised it: returned to them, or called back by them. */
export function liesWithOrigin(status: EscalationStatus): boolean {
	return status === 'returned';
}

/** What of a step decides with whom the issue lay after it. */
export interface Holding {
	status: EscalationStatus;
	/** The body that handles it, while it lies with one. */
	holder: string;
	/** Instant, ISO. */
	takenAt: string;
}

/**
 * Since when the issue lies where it does: the instant of the latest step that brought it there. Undefined without steps.
 *
 * @param steps all steps, in their order
 */
export function heldSince(steps: readonly Holding[]): string | undefined {
	const brought = ({ status, holder }: Holding, before: Holding | undefined) =>
		!before || before.holder !== holder || liesWithOrigin(before.status) !== liesWithOrigin(status);
	return steps.findLast((step, index) => brought(step, steps[index - 1]))?.takenAt;
}
