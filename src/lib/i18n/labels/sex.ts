import type { Sex } from '../../domain/sex.ts';
import { m } from '../paraglide/messages.js';
import type { Word } from '../word.ts';

export const sexLabels: Record<Sex, Word> = {
	female: m.directory_sex_female,
	male: m.directory_sex_male,
	unstated: m.directory_sex_unstated
};
