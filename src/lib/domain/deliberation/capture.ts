/** The kinds of what participants say, in the order in which the hall hears them (CPPD-15). */
export const inputKinds = ['report', 'problem', 'proposal', 'question', 'commitment'] as const;
export type InputKind = (typeof inputKinds)[number];
