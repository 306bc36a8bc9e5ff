/** What is on the agenda of a dialogue, and in which order (D IV.iii). */

import { crossCuttingTheme, type AgendaItemKind } from '../../agenda/agenda-item.ts';
import { verdict, type RuleIn } from '../rule/guideline-rule.ts';

/** The themes that every dialogue takes up (D IV.iii.a). */
const standardThemes = [1, 2, 3, 4, 5];

export const openedAndClosed = {
	id: 'CPPD-03',
	level: 'must',
	clause: 'IV, IV.iii.b',
	kinds: ['dialogue'],
	phase: 'preparation',
	at: 'agenda',
	check: ({ preparation: { agenda } }) =>
		verdict(['opening', 'closing'].every((kind) => agenda.some((item) => item.kind === kind)))
} as const satisfies RuleIn<'preparation'>;

export const standardThemesCovered = {
	id: 'CPPD-13',
	level: 'must',
	clause: 'IV.iii.a',
	kinds: ['dialogue'],
	phase: 'preparation',
	at: 'agenda',
	check: ({ preparation: { agenda } }) => {
		const missing = standardThemes.filter((theme) => !agenda.some((item) => item.theme === theme));
		return verdict(missing.length === 0, missing.length === 0 ? {} : { themes: missing });
	}
} as const satisfies RuleIn<'preparation'>;

export const crossCuttingThemeTakenUp = {
	id: 'CPPD-14',
	level: 'should',
	clause: '2019 edition, 4.3',
	kinds: ['dialogue'],
	phase: 'preparation',
	at: 'agenda',
	check: ({ preparation: { agenda } }) =>
		verdict(agenda.some(({ theme }) => theme === crossCuttingTheme))
} as const satisfies RuleIn<'preparation'>;

/** Whether reports come before discussion, and discussion before deliberation, between opening and closing. */
export function keepsRunningOrder(kinds: readonly AgendaItemKind[]): boolean {
	const first = (kind: AgendaItemKind) => kinds.indexOf(kind);
	const last = (kind: AgendaItemKind) => kinds.lastIndexOf(kind);
	return (
		first('opening') === 0 &&
		last('closing') === kinds.length - 1 &&
		first('report') > 0 &&
		first('report') < first('discussion') &&
		last('discussion') < last('deliberation')
	);
}

export const runningOrderKept = {
	id: 'CPPD-15',
	level: 'must',
	clause: 'IV.iii.b',
	kinds: ['dialogue'],
	phase: 'preparation',
	at: 'agenda',
	check: ({ preparation: { agenda } }) => verdict(keepsRunningOrder(agenda.map(({ kind }) => kind)))
} as const satisfies RuleIn<'preparation'>;
