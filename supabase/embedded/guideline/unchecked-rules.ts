/** A rule of the guidelines that nothing on record decides. */
export interface UncheckedRule {
	readonly id: string;
	readonly asks: string;
	/** Why there is no check of it. */
	readonly why: string;
}

const noIndicators = 'Indicators are not on record.';
const nothingBroken = '“As appropriate” and “on demand” leave nothing that could be broken.';

/** With the registry: all that the guidelines ask. */
export const uncheckedRules: readonly UncheckedRule[] = [
	{
		id: 'CPPD-22',
		asks: 'National bodies and development partners may take issues further',
		why: 'It is for others than the dialogue; the page of an issue offers the steps.'
	},
	{
		id: 'TWG-08',
		asks: 'Sub-groups are time-bound, task-specific or permanent, and report back',
		why: 'A term, and that a sub-group reported back, are not on record.'
	},
	{
		id: 'TWG-11',
		asks: 'Workplan, JMIs and cross-cutting issues inform the agenda',
		why: 'What an item comes from is not on record; the template has the items.'
	},
	{
		id: 'TWG-13',
		asks: 'Chair and facilitator meet ahead to follow up agreed actions',
		why: 'Such meetings are not on record; the page of the group lists its actions, open ones first.'
	},
	{
		id: 'TWG-15',
		asks: 'The secretariat reports on the progress of the group and its JMIs',
		why: 'Progress reports of a group are not on record.'
	},
	{
		id: 'TWG-17',
		asks: 'Relevant issues raised in other forums are followed up',
		why: 'A referral is on record with the issue, not with the agenda that takes it up.'
	},
	{
		id: 'TWG-18',
		asks: 'A new group, or a dissolution, meets criteria and is proposed for a Government Decision',
		why: 'Proposals and decisions are not on record.'
	},
	{ id: 'JMI-01', asks: 'One outcome for each group', why: noIndicators },
	{ id: 'JMI-02', asks: 'At most three outputs for each outcome', why: noIndicators },
	{ id: 'JMI-03', asks: 'Each indicator has baseline, target and period', why: noIndicators },
	{ id: 'JMI-04', asks: 'Each activity has an implementer', why: noIndicators },
	{ id: 'JMI-05', asks: 'They derive from a national or sector plan', why: noIndicators },
	{ id: 'JMI-06', asks: 'They are monitored, and progress is discussed', why: noIndicators },
	{ id: 'JMI-07', asks: 'CRDB/CDC consolidates progress once a year', why: noIndicators },
	{ id: 'NGO-01', asks: 'Once a year or on demand', why: nothingBroken },
	{
		id: 'NGO-02',
		asks: 'One sector or theme is fixed ahead',
		why: 'The theme is in the title of the meeting, in free words.'
	},
	{
		id: 'NGO-04',
		asks: 'NGOs are identified with CRDB/CDC from the NGO Database',
		why: 'Where a name comes from is not on record.'
	},
	{
		id: 'NGO-05',
		asks: 'NGOs meet before and tell the host their issues',
		why: 'Preparatory meetings are not on record.'
	},
	{
		id: 'NGO-06',
		asks: 'The agenda has seven parts',
		why: 'The kinds of items do not tell these parts apart.'
	},
	{
		id: 'NGO-07',
		asks: 'The host follows up and reports to the Prime Minister',
		why: 'Reports to the Prime Minister are not on record.'
	},
	{ id: 'NGO-08', asks: 'Six principles are kept', why: 'No record shows whether they are.' },
	{ id: 'SMD-01', asks: 'Once a year or as appropriate', why: nothingBroken },
	{
		id: 'SMD-02',
		asks: 'A full day, or sufficient time',
		why: 'What is sufficient is not on record.'
	},
	{ id: 'SMD-05', asks: 'Attended at senior level', why: 'Rank is not on record.' },
	{
		id: 'SMD-06',
		asks: 'Four areas of work, each discretionary',
		why: 'It leaves nothing that could be broken.'
	},
	{
		id: 'SMD-07',
		asks: 'It takes up what working groups could not resolve',
		why: 'A referral is on record with the issue, not with the agenda that takes it up.'
	},
	{
		id: 'SMD-08',
		asks: 'It complements working groups and never replaces them',
		why: 'No record shows whether it does.'
	}
];
