import type { PayloadOf } from '../../contract/commands.ts';
import type { DirectoryPreview, PreviewLine } from '../../contract/directory-views.ts';
import { takeFirst } from '../../contract/first-of.ts';
import { readDirectoryFile, type DirectoryFile } from '../../domain/directory/directory-file.ts';
import type { ContactPlan, ExistingContact } from '../../domain/directory/plan-contact.ts';
import {
	planImport,
	type ExistingOrganisation,
	type ImportPlan
} from '../../domain/directory/plan-import.ts';
import type { OrganisationPlan, Planned } from '../../domain/directory/planned.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import { v7 } from 'uuid';
import type { App } from '../app/app.ts';
import { provinceOptions } from '../area/provinces.ts';
import { confirmSeen, type Confirmed } from '../command/confirm-seen.ts';
import { newId } from '../command/new-id.ts';
import { runCommand, type Outcome } from '../command/run-command.ts';
import { giveOnce } from '../command/once.ts';
import { bytesOf } from '../files/bytes-of.ts';
import { may, type Context } from '../request/context.ts';
import { jsonOf } from '../db/read.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
import { directoryWords } from './directory-words.ts';
import { manageableProvinces, mayChangeUnit } from './organisation-detail.ts';

// The directory's columns several times over: exports of other systems have more.
const limits = { rows: 5_000, columns: 80, cells: 150_000 };
// What a page shows of a long list; the file has all of it.
const shownChanges = 100;
const shownRefusals = 500;

/** What the import of a file is planned against (`public.directory_record`). */
interface DirectoryRecord {
	organisations: (Omit<ExistingOrganisation, 'mayChange'> & { path: string[] })[];
	contacts: ExistingContact[];
}

/** A plan with the fingerprint of the record that it was made against. */
interface Plan extends ImportPlan, Pick<DirectoryFile, 'columns' | 'unread'> {
	record: string;
}

/** Reads a file and decides what its import into the directory of a unit would do. */
async function planOf(
	context: Context,
	app: Pick<App, 'tables'>,
	unitId: string,
	bytes: Uint8Array,
	newId: () => string
): Promise<Result<Plan>> {
	if (!may(context, 'contact.manage', unitId)) return refuse('forbidden');
	const table = await app.tables.read(bytes, limits);
	if (!table.ok) return table;
	const [words, read, provinces] = await Promise.all([
		directoryWords(context),
		context.db.rpc('directory_record', { p_unit: unitId }),
		provinceOptions(context)
	]);
	const record = jsonOf<DirectoryRecord>(read);
	const mine = manageableProvinces(context);
	const file = readDirectoryFile(table.value, words);
	if (!file.ok) return file;
	const { columns, unread, rows, refused } = file.value;
	const plan = planImport(rows, refused, {
		organisations: record.organisations.map(({ path, ...one }) => ({
			...one,
			mayChange: mayChangeUnit(context, path)
		})),
		contacts: record.contacts,
		provinces: new Set(mine ?? provinces.map((province) => province.unitId)),
		homeProvinceId: mine?.includes(unitId) ? unitId : null,
		newId
	});
	return accept({ ...plan, columns, unread, record: fingerprintOf(record) });
}

function linesOf<Fields extends { nameKm: string; nameEn: string }>(
	plans: readonly Planned<Fields>[],
	more: (plan: Planned<Fields>) => Partial<PreviewLine>
): { added: PreviewLine[]; changed: PreviewLine[]; unchanged: number } {
	const lines = (effect: 'add' | 'change') =>
		plans
			.filter((plan) => plan.effect === effect)
			.map((plan) => ({
				line: plan.line,
				name: { km: plan.fields.nameKm, en: plan.fields.nameEn },
				changes: plan.changes,
				...more(plan)
			}));
	return {
		added: lines('add'),
		changed: lines('change'),
		unchanged: plans.filter((plan) => plan.effect === 'same').length
	};
}

/** All that a plan would do, in the words of its file: without the ids that it makes up. */
function effectOf({ organisations, contacts, refused }: ImportPlan) {
	const names = new Map(organisations.map(({ id, fields }) => [id, fields]));
	return {
		organisations: linesOf(organisations, ({ fields }) => ({ kind: fields.kind })),
		contacts: linesOf(contacts, ({ fields }) => {
			const organisation = names.get(fields.organisationId);
			return organisation
				? { organisation: { km: organisation.nameKm, en: organisation.nameEn } }
				: {};
		}),
		refused
	};
}

/** A file that has been uploaded and is kept until its import is confirmed. */
interface PreviewedFile {
	fileKey: string;
	fileName: string;
	unitId: string;
}

function previewOf(file: PreviewedFile, plan: Plan): DirectoryPreview {
	const { fileKey, fileName, unitId } = file;
	const effect = effectOf(plan);
	const bounded = ({ added, changed, unchanged }: typeof effect.organisations) => ({
		added: takeFirst(added, shownChanges),
		changed: takeFirst(changed, shownChanges),
		unchanged
	});
	return {
		fileKey,
		fileName,
		unitId,
		columns: plan.columns,
		unread: plan.unread,
		organisations: bounded(effect.organisations),
		contacts: bounded(effect.contacts),
		refused: takeFirst(effect.refused, shownRefusals),
		seen: seenOfPlan(file, plan)
	};
}

function seenOfPlan({ fileKey, unitId }: PreviewedFile, plan: ImportPlan): string {
	return fingerprintOf({ key: fileKey, unitId, effect: effectOf(plan) });
}

/** Reads an uploaded file and tells what would be added, changed and refused. It is kept until confirmed. */
export async function previewDirectoryImport(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	unitId: string,
	file: File
): Promise<Result<DirectoryPreview>> {
	const bytes = await bytesOf(file);
	const plan = await planOf(context, app, unitId, bytes, v7);
	if (!plan.ok) return plan;
	const { key } = await app.previewed.put(bytes, 'application/octet-stream');
	const kept = { fileKey: key, fileName: file.name.slice(0, 200), unitId };
	return accept(previewOf(kept, plan.value));
}

type Payload = PayloadOf<'directory.import'>;

function organisationItem({ effect, id, rev, fields }: OrganisationPlan) {
	return effect === 'add' ? { effect, id, ...fields } : { effect, id, base: rev, ...fields };
}

function contactItem({ effect, id, rev, fields }: ContactPlan) {
	return effect === 'add' ? { effect, id, ...fields } : { effect, id, base: rev, ...fields };
}

interface ConfirmedImport extends PreviewedFile {
	/** The fingerprint of what was shown. */
	seen: string | undefined;
	commandId: string;
}

/**
 * Imports a file that has been looked through: what is to be added and changed, in one transaction. Refused rows
 * stay out. Where the import would now do something else than what was shown, nothing is done and the answer is
 * what it would do now. The new ids follow from the command's; sent twice, it is answered as the first time.
 */
export async function confirmDirectoryImport(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	confirmed: ConfirmedImport
): Promise<Result<Confirmed<'directory.import', DirectoryPreview>>> {
	const { unitId, fileKey, seen, commandId } = confirmed;
	const command = { id: commandId, type: 'directory.import' } as const;
	const bytes = await app.previewed.get(fileKey);
	const planned = async (): Promise<Result<Plan>> => {
		if (!bytes) return refuse('file_gone');
		let count = 0;
		return planOf(context, app, unitId, bytes, () => newId(commandId, `row ${count++}`));
	};
	return confirmSeen({
		seen,
		show: async () => {
			const plan = await planned();
			return plan.ok ? accept(previewOf(confirmed, plan.value)) : plan;
		},
		give: (shown) =>
			giveOnce(context.db, command, () => importAsShown(context, confirmed, shown, planned))
	});
}

// How often a plan is made anew because somebody has changed the directory while it was made.
const maxPlans = 3;

/**
 * Gives the import if its plan does just what was shown. The command compares, in its own transaction, the record
 * with the one that the plan was made against; on another it is planned, and compared with what was shown, once more.
 */
async function importAsShown(
	context: Context,
	confirmed: ConfirmedImport,
	shown: string,
	planned: () => Promise<Result<Plan>>,
	plans = 1
): Promise<Result<Outcome<'directory.import'>>> {
	const plan = await planned();
	if (!plan.ok) return plan;
	if (seenOfPlan(confirmed, plan.value) !== shown) return refuse('preview_changed');
	const wanted = <P extends { effect: string }>(all: readonly P[]) =>
		all.filter(({ effect }) => effect !== 'same');
	const organisations = wanted(plan.value.organisations).map(organisationItem);
	const contacts = wanted(plan.value.contacts).map(contactItem);
	if (organisations.length + contacts.length === 0) return refuse('nothing_to_import');
	const outcome = await runCommand(context.db, {
		id: confirmed.commandId,
		type: 'directory.import',
		payload: {
			unitId: confirmed.unitId,
			record: plan.value.record,
			organisations,
			contacts
		} as Payload
	});
	const another = !outcome.ok && outcome.refusal.code === 'preview_changed';
	return another && plans < maxPlans
		? importAsShown(context, confirmed, shown, planned, plans + 1)
		: outcome;
}
