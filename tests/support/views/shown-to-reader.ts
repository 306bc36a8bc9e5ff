import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { accountDetail, accountLine, ownAccount } from '../../../src/lib/contract/account-views.ts';
import { actionList } from '../../../src/lib/contract/action-views.ts';
import {
	administrationDetail,
	administrationLine
} from '../../../src/lib/contract/administration-views.ts';
import { areaPreview, provinceLine, provinceOption } from '../../../src/lib/contract/area-views.ts';
import {
	directoryPreview,
	organisationDetail,
	organisationLine
} from '../../../src/lib/contract/directory-views.ts';
import { receivedList } from '../../../src/lib/contract/dispatch-views.ts';
import {
	escalationListView,
	escalationPageView
} from '../../../src/lib/contract/escalation-views.ts';
import { forumLine } from '../../../src/lib/contract/forum-views.ts';
import { homeView as homeSchema } from '../../../src/lib/contract/home-views.ts';
import { convenableForum, meetingList } from '../../../src/lib/contract/meeting-views.ts';
import { nationView as nationSchema } from '../../../src/lib/contract/nation-views.ts';
import { rsvpView } from '../../../src/lib/contract/participation-views.ts';
import { reportListView, unprintableApproval } from '../../../src/lib/contract/report-views.ts';
import { searchView } from '../../../src/lib/contract/search-views.ts';
import { shell as shellView } from '../../../src/lib/contract/shell-views.ts';
import { namedUnit, unitChoice } from '../../../src/lib/contract/unit-views.ts';
import { forumKinds } from '../../../src/lib/domain/forum/forum-kind.ts';
import * as accounts from '../../../src/lib/server/account/account-list.ts';
import { ownAccount as readOwnAccount } from '../../../src/lib/server/account/own-account.ts';
import { actionList as readActions } from '../../../src/lib/server/action/action-list.ts';
import * as administrations from '../../../src/lib/server/administration/administrations.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { previewAreaImport } from '../../../src/lib/server/area/area-import.ts';
import { provinceLines, provinceOptions } from '../../../src/lib/server/area/provinces.ts';
import { previewDirectoryImport } from '../../../src/lib/server/directory/directory-import.ts';
import { organisationDetail as readOrganisation } from '../../../src/lib/server/directory/organisation-detail.ts';
import { organisationPage } from '../../../src/lib/server/directory/organisation-list.ts';
import { receivedDocuments } from '../../../src/lib/server/dispatch/received.ts';
import { escalationList } from '../../../src/lib/server/escalation/escalation-list.ts';
import { escalationPage } from '../../../src/lib/server/escalation/escalation-page.ts';
import { listForums } from '../../../src/lib/server/forum/list-forums.ts';
import { homeView } from '../../../src/lib/server/home/home-view.ts';
import { convenableForums } from '../../../src/lib/server/meeting/convenable-forums.ts';
import { listMeetings } from '../../../src/lib/server/meeting/list-meetings.ts';
import { nationView } from '../../../src/lib/server/nation/nation-view.ts';
import { approvalFindings } from '../../../src/lib/server/report/approval-findings.ts';
import { reportList } from '../../../src/lib/server/report/report-list.ts';
import type { Context } from '../../../src/lib/server/request/context.ts';
import { openRsvp } from '../../../src/lib/server/rsvp/rsvp.ts';
import { search } from '../../../src/lib/server/search/search.ts';
import { readShell } from '../../../src/lib/server/shell/shell.ts';
import { provinceUnits } from '../../../src/lib/server/unit/province-units.ts';
import { findUnits } from '../../../src/lib/server/unit/find-units.ts';
import type { Shown } from './shown.ts';

/** What everybody has a page of. */
export async function showReader(shown: Shown, app: App, context: Context): Promise<void> {
	const none = new URLSearchParams();
	const filter = { query: '', kind: '' as const, province: '', archived: false, page: 1 };
	const year = { query: '', year: null, status: null, unitId: null, page: 1 };
	shown.show('home', homeSchema, await homeView(context));
	shown.show('shell', shellView, await readShell(context));
	shown.show('nation', nationSchema, await nationView(context, null));
	shown.show('actions', actionList, await readActions(context, none));
	shown.show('reports', reportListView, await reportList(context, none));
	const issues = await escalationList(context, none);
	shown.show('issues', escalationListView, issues);
	for (const { id } of issues.rows.slice(0, 10)) {
		shown.show('issue', escalationPageView, await escalationPage(context, id));
	}
	shown.show('meetings', meetingList, await listMeetings(context, forumKinds, year));
	shown.showAll('convenable', convenableForum, await convenableForums(context));
	shown.showAll('forums', forumLine, await listForums(context, { query: '', kind: null }));
	const bodies = await organisationPage(context, filter);
	shown.showAll('directory', organisationLine, bodies.rows);
	for (const { id } of bodies.rows.slice(0, 10)) {
		shown.show('organisation', organisationDetail, await readOrganisation(context, id));
	}
	shown.show('own account', ownAccount, await readOwnAccount(app, context));
	shown.showAll('provinces to choose', provinceOption, await provinceOptions(context));
	shown.showAll('province units', namedUnit, await provinceUnits(context));
	shown.showAll('units', unitChoice, await findUnits(context, ['organisation'], ''));
	shown.show('search', searchView, await search(context, 'កិច្ចសន្ទនា', null));
	shown.show('received', receivedList, await receivedDocuments(context));
	const conveners = await administrations.administrationLines(context);
	shown.showAll('administrations', administrationLine, conveners);
	for (const { unitId } of conveners.slice(0, 3)) {
		const detail = await administrations.administrationDetail(context, unitId);
		shown.show('administration', administrationDetail, detail);
	}
}

/** What those have a page of who look after accounts and areas. */
export async function showAdmin(shown: Shown, app: App, context: Context): Promise<void> {
	const page = await accounts.accountPage(context, { query: '', role: '', state: '', page: 1 });
	shown.showAll('accounts', accountLine, page.rows);
	for (const { id } of page.rows.slice(0, 5)) {
		shown.show('account', accountDetail, await accounts.accountDetail(context, id));
	}
	shown.showAll('provinces', provinceLine, await provinceLines(context));
	const lines = ['Type,Code,Name (Khmer),Name (Latin)', 'ស្រុក,0301,បាធាយ,Batheay', 'ស្រុក,03,,'];
	const file = new File([lines.join('\n')], 'gazetteer.csv');
	const areas = await previewAreaImport(context, app, file);
	if (areas.ok) shown.show('areas', areaPreview, areas.value);
}

/** What an import into the directory would do. */
export async function showImport(
	shown: Shown,
	app: App,
	context: Context,
	unitId: string
): Promise<void> {
	const lines = [
		'Organisation (Khmer),Organisation (English),Kind,Province,Contact (Khmer),E-mail,Colour',
		'អង្គការនាំចូល,Imported NGO,ngo,,ប្រធាន,head@import.example,red',
		'អង្គការនាំចូល,Imported NGO,ngo,,ក,not an address,red'
	];
	const file = new File([lines.join('\n')], 'list.csv');
	const preview = await previewDirectoryImport(context, app, unitId, file);
	if (preview.ok) shown.show('import', directoryPreview, preview.value);
}

/** What is seen without an account. */
export async function showEverybody(shown: Shown, app: App): Promise<void> {
	const { rows } = await app.pool.query<{ id: string }>(
		`select distinct on (p.invitation) p.id from public.participant p
		join public.meeting m on m.id = p.meeting_id
		where m.status = 'scheduled' and p.removed_at is null
			and p.invitation in ('sent', 'accepted', 'declined', 'delegated') order by p.invitation, p.id`
	);
	for (const { id } of rows) {
		const token = randomBytes(32).toString('base64url');
		await app.pool.query(
			`insert into app.link (id, purpose, subject_id, token_hash, expires_at)
			values ($1, 'rsvp', $2, $3, now() + interval '1 day')`,
			[v7(), id, createHash('sha256').update(token).digest()]
		);
		const opened = await openRsvp(app.db.anonymous(), token);
		shown.show('rsvp', rsvpView, opened);
	}
	const typed = { number: '១២ 😀', signatoryKm: 'អភិបាល', signatoryEn: 'Governor' };
	shown.show('approval', unprintableApproval, approvalFindings(typed));
}
