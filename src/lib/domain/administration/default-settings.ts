/**
 * What holds for an administration that has set nothing itself. SQL holds the same
 * (`app.default_settings`); a test compares the two.
 */
export const defaultSettings = {
	numberPattern: '{n}/{yy}',
	/** Days after a meeting in which its report is due. */
	reportDueDays: 15,
	/** Days before and after that day when it is told of. */
	reportRemindDays: 3,
	reportEscalateDays: 3,
	/** Days after a meeting until the deadline that is offered for an action. */
	actionDueDays: 90,
	/** Days in which a body answers an issue that was brought to it. */
	answerDueDays: 30,
	/** Days before a meeting until which an invitation is answered. */
	rsvpDueDays: 3,
	/** Days in which a recipient acknowledges a copy. */
	receiptDueDays: 7
};
