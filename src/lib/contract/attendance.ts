import { z } from 'zod';
import { attendances } from '../domain/attendance/attendance-count.ts';
import { participantCategories } from '../domain/participation/category.ts';
import { command, rowResult } from './command.ts';
import { base, id, optionalEmail, optionalPhone, optionalText, sex, text } from './fields.ts';
import { count } from './shared-views.ts';

const attendance = z.enum(attendances, { error: 'invalid_choice' });

const participantCategory = z.enum(participantCategories, {
	error: 'invalid_choice'
});

/** The commands at the door. */
export const attendanceCommands = {
	/** `attendance` null takes a check-in back. A delegate's name is given where it is not known yet. */
	'attendance.set': command(
		z.object({
			participantId: id,
			base,
			attendance: attendance.nullable(),
			byDelegate: z.boolean().default(false),
			delegateName: optionalText(200),
			delegatePosition: optionalText(300),
			delegateSex: sex.optional()
		}),
		rowResult.extend({ rev: count })
	),
	'attendance.walk_in': command(
		z.object({
			id,
			meetingId: id,
			category: participantCategory,
			nameKm: text(200),
			nameEn: optionalText(200),
			position: optionalText(300),
			organisationId: id.nullable().default(null),
			sex: sex.default('unstated'),
			email: optionalEmail,
			phone: optionalPhone
		}),
		rowResult
	)
};
