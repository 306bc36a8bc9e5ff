import type { Locale } from '../domain/language.ts';

/** A message without parameters: in the language asked for, else in the reader's. */
export type Word = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
