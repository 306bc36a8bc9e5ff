/** The kinds of agenda items, in the running order of a dialogue (CPPD-15). */
export const agendaItemKinds = [
	'opening',
	'report',
	'discussion',
	'deliberation',
	'break',
	'closing'
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

/** 1 to 5: the standard themes (CPPD-13, IV.iii.a); 6: the cross-cutting one (CPPD-14). */
export const agendaThemes = [1, 2, 3, 4, 5, 6] as const;
export type AgendaTheme = (typeof agendaThemes)[number];
export const crossCuttingTheme: AgendaTheme = 6;
