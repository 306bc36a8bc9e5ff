/** What the result of a meeting is put down in: the report of a dialogue (CPPD-17), the minutes of any other (TWG-14). */
export type ReportKind = 'dialogue_report' | 'minutes';
