/** What the result of a meeting is put down in: the report of a dialogue (CPPD-17), the minutes of any other (TWG-14). */
export const reportKinds = ['dialogue_report', 'minutes'] as const;
export type ReportKind = (typeof reportKinds)[number];
