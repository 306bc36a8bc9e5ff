import { app } from '../app/app';
import { createAttemptLimits, type AttemptLimits } from './attempt-limits';

let limits: AttemptLimits | undefined;

/** The attempt limits of the running app. */
export function attemptLimits(): AttemptLimits {
	limits ??= createAttemptLimits(app().pool);
	return limits;
}
