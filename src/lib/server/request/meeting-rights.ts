import type { MeetingRights } from '../../domain/meeting/meeting-gate.ts';
import { may, type Context } from './context.ts';

/** What the user may do in a meeting of this unit, as its gates ask. */
export function meetingRights(context: Context, unitId: string): MeetingRights {
	return {
		manage: may(context, 'meeting.manage', unitId),
		lead: may(context, 'meeting.lead', unitId),
		prepareReport: may(context, 'report.prepare', unitId),
		raiseEscalation: may(context, 'escalation.raise', unitId)
	};
}
