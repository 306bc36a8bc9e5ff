import { perApp } from '../app/app';
import { createAttemptLimits } from './attempt-limits';

/** The attempt limits of the running app. */
export const attemptLimits = perApp(({ pool }) => createAttemptLimits(pool));
