import { alignment } from './alignment.ts';
import { cooperation } from './cooperation.ts';
import { inclusion } from './inclusion.ts';
import { institutions } from './institutions.ts';
import { planning } from './planning.ts';
import { services } from './services.ts';
import type { Matter } from './matter.ts';

/** What may be raised under each theme (1–5: CPPD-13, 6: CPPD-14), by the theme's number. */
export const mattersOfTheme: Record<number, readonly Matter[]> = {
	1: planning,
	2: services,
	3: alignment,
	4: cooperation,
	5: institutions,
	6: inclusion
};
