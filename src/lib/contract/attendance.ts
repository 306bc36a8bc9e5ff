import { z } from 'zod';
import { base, id, optionalEmail, optionalPhone, optionalText, sex, text } from './fields.ts';

const attendance = z.enum(['present', 'excused', 'absent'], { error: 'invalid_choice' });

const participantCategory = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'member'], {
	error: 'invalid_choice'
});

/** The commands at the door. */
export const attendanceCommands = {
	/** `attendance` null takes a check-in back. A delegate's name is given where it is not known yet. */
	'attendance.set': z.object({
		participantId: id,
		base,
		attendance: attendance.nullable(),
		byDelegate: z.boolean().default(false),
		delegateName: optionalText(200),
		delegatePosition: optionalText(300),
		delegateSex: sex.optional()
	}),
	'attendance.walk_in': z.object({
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
	})
};
