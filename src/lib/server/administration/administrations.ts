import type {
	AdministrationDetail,
	AdministrationLine
} from '../../contract/administration-views.ts';
import { defaultSettings } from '../../domain/administration/default-settings.ts';
import { may, type Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { embedded, rowsOf } from '../db/read.ts';

const defaults = {
	letterhead_km: [] as string[],
	letterhead_en: [] as string[],
	number_pattern: defaultSettings.numberPattern,
	place_km: '',
	place_en: '',
	signatory_km: '',
	signatory_en: '',
	report_due_days: defaultSettings.reportDueDays,
	action_due_days: defaultSettings.actionDueDays,
	answer_due_days: defaultSettings.answerDueDays,
	rsvp_due_days: defaultSettings.rsvpDueDays,
	receipt_due_days: defaultSettings.receiptDueDays,
	report_remind_days: defaultSettings.reportRemindDays,
	report_escalate_days: defaultSettings.reportEscalateDays,
	rev: 0
};
type Settings = typeof defaults;

function settingsOf(value: unknown): Settings | null {
	return (Array.isArray(value) ? (value[0] ?? null) : (value ?? null)) as Settings | null;
}

/** The bodies that convene, whose settings the user may change: provinces, then working groups. */
export async function administrationLines(context: Context): Promise<AdministrationLine[]> {
	const units = await allRows((from, to) =>
		context.db
			.from('unit')
			.select(
				`id, kind, area_code, name_km, name_en,
				administration(number_pattern, letterhead_km, signatory_km, signatory_en, place_km)`
			)
			.in('kind', ['province', 'forum'])
			.is('archived_at', null)
			.order('kind')
			.order('area_code')
			.order('name_km')
			.order('id')
			.range(from, to)
	);
	return units
		.filter((unit) => may(context, 'administration.manage', unit.id))
		.map((unit) => {
			const settings = settingsOf(unit.administration);
			const missing: AdministrationLine['missing'] = [];
			if (!settings?.letterhead_km.length) missing.push('letterhead');
			if (!settings?.signatory_km) missing.push('signatory');
			if (!settings?.place_km) missing.push('place');
			return {
				unitId: unit.id,
				kind: unit.kind === 'forum' ? ('forum' as const) : ('province' as const),
				name: { km: unit.name_km, en: unit.name_en },
				numberPattern: settings?.number_pattern ?? null,
				signatory: { km: settings?.signatory_km ?? '', en: settings?.signatory_en ?? '' },
				missing
			};
		})
		.sort((a, b) => Number(a.kind === 'forum') - Number(b.kind === 'forum'));
}

/** The settings of one convening body with its standing copy list; null where there is none. */
export async function administrationDetail(
	context: Context,
	unitId: string
): Promise<AdministrationDetail | null> {
	const [unit, copies] = await Promise.all([
		context.db
			.from('unit')
			.select('id, kind, name_km, name_en, administration(*)')
			.eq('id', unitId)
			.in('kind', ['province', 'forum'])
			.maybeSingle(),
		context.db
			.from('standing_copy')
			.select(
				'id, organisation_id, unit!standing_copy_organisation_id_fkey(name_km, name_en, organisation(email))'
			)
			.eq('unit_id', unitId)
			.order('position')
	]);
	const row = rowsOf(unit);
	if (!row) return null;
	const settings = settingsOf(row.administration) ?? defaults;
	return {
		unitId: row.id,
		kind: row.kind === 'forum' ? 'forum' : 'province',
		name: { km: row.name_km, en: row.name_en },
		letterhead: { km: settings.letterhead_km, en: settings.letterhead_en },
		numberPattern: settings.number_pattern,
		place: { km: settings.place_km, en: settings.place_en },
		signatory: { km: settings.signatory_km, en: settings.signatory_en },
		reportDueDays: settings.report_due_days,
		actionDueDays: settings.action_due_days,
		answerDueDays: settings.answer_due_days,
		rsvpDueDays: settings.rsvp_due_days,
		receiptDueDays: settings.receipt_due_days,
		reportRemindDays: settings.report_remind_days,
		reportEscalateDays: settings.report_escalate_days,
		rev: settings.rev,
		copies: rowsOf(copies).map((copy) => {
			const organisation = embedded<{ email: string | null }>(copy.unit.organisation);
			return {
				id: copy.id,
				organisationId: copy.organisation_id,
				name: { km: copy.unit.name_km, en: copy.unit.name_en },
				email: organisation?.email ?? null
			};
		})
	};
}
