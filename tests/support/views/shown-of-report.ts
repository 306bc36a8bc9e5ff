import { v7 } from 'uuid';
import {
	dispatchPageView,
	dispatchPreview,
	receiptPageView
} from '../../../src/lib/contract/dispatch-views.ts';
import { documentData, documentKinds } from '../../../src/lib/contract/document-kinds.ts';
import { documentPreviewView, documentsView } from '../../../src/lib/contract/document-views.ts';
import {
	reportComparisonView,
	reportTextsView
} from '../../../src/lib/contract/report-comparison.ts';
import { reportPageView } from '../../../src/lib/contract/report-views.ts';
import {
	verificationView,
	versionPublicity
} from '../../../src/lib/contract/verification-views.ts';
import { locales } from '../../../src/lib/domain/language.ts';
import { narrativeKeys } from '../../../src/lib/domain/report/report-parts.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { dispatchPage } from '../../../src/lib/server/dispatch/dispatch-page.ts';
import { openReceipt } from '../../../src/lib/server/dispatch/received.ts';
import { sendReport } from '../../../src/lib/server/dispatch/send-report.ts';
import { documentOrder } from '../../../src/lib/server/document/document-order.ts';
import { documentPreview } from '../../../src/lib/server/document/document-preview.ts';
import { meetingDocuments } from '../../../src/lib/server/document/meeting-documents.ts';
import { keepReceiptLink } from '../../../src/lib/server/link/receipt-link.ts';
import { readerSource, serverSource } from '../../../src/lib/server/record/record-source.ts';
import { reportComparison } from '../../../src/lib/server/report/report-comparison.ts';
import { reportPage } from '../../../src/lib/server/report/report-page.ts';
import { reportTexts } from '../../../src/lib/server/report/report-texts.ts';
import type { Context } from '../../../src/lib/server/request/context.ts';
import { openVerification } from '../../../src/lib/server/verification/verification.ts';
import { versionPublicity as publicityOf } from '../../../src/lib/server/verification/version-publicity.ts';
import type { Shown } from './shown.ts';

/** What the pages of a meeting's report show to those who write it. */
export async function showReport(
	shown: Shown,
	app: App,
	context: Context,
	meetingId: string
): Promise<void> {
	const report = await reportPage(context, meetingId, app.documents);
	shown.show('report', reportPageView, report);
	for (const key of narrativeKeys) {
		const texts = await reportTexts(context, meetingId, key, 'km');
		shown.show('texts', reportTextsView, texts);
	}
	for (const locale of locales) {
		const asked = { meetingId, from: null, to: null, locale, all: true };
		const comparison = await reportComparison(context, asked);
		shown.show('comparison', reportComparisonView, comparison);
	}
	const versions = await publicityOf(app, context, meetingId);
	shown.showAll('publicity', versionPublicity, versions);
	for (const { verifyPath } of versions) {
		const code = verifyPath?.split('/').at(-1);
		const verified = code === undefined ? null : await openVerification(app, code);
		shown.show('verification', verificationView, verified);
	}
	await showDispatch(shown, app, context, meetingId);
}

async function showDispatch(
	shown: Shown,
	app: App,
	context: Context,
	meetingId: string
): Promise<void> {
	const page = await dispatchPage(context, meetingId);
	shown.show('dispatch', dispatchPageView, page);
	const recipient = page?.log[0];
	if (recipient) {
		const { href } = await keepReceiptLink(app, recipient.id);
		const token = href.split('/').at(-1)!;
		const receipt = await openReceipt(app.db.anonymous(), token);
		shown.show('receipt', receiptPageView, receipt);
	}
	if (!page?.proposal) return;
	const recipients = page.proposal.map((draft, at) => ({
		id: v7(),
		organisationId: draft.organisationId,
		role: draft.role,
		labelKm: draft.name.km,
		labelEn: draft.name.en,
		locale: draft.locale,
		channel: draft.channel,
		address: draft.address || null,
		leftOutReason: at === page.proposal!.length - 1 ? 'got it by hand' : ''
	}));
	const listed = recipients.slice(1).map(({ organisationId }) => organisationId);
	const list = { id: page.reportId, versionId: page.version.id, recipients, listed };
	const sending = { meetingId, commandId: v7(), list, seen: undefined };
	const sent = await sendReport(app, context, sending);
	shown.preview('list', dispatchPreview, sent);
}

/** The documents of a meeting, and what each is made from. */
export async function showDocuments(
	shown: Shown,
	app: App,
	context: Context,
	meetingId: string
): Promise<void> {
	const source = readerSource(app, context);
	shown.show('documents', documentsView, await meetingDocuments(source, meetingId, 'km'));
	for (const kind of ['agenda', 'invitation-letter'] as const) {
		const { documents } = app;
		const preview = await documentPreview(documents, source, kind, meetingId, { locale: 'km' });
		if (preview.ok) shown.show('document', documentPreviewView, preview.value);
	}
	for (const kind of documentKinds) {
		const made = await documentOrder(serverSource(app), kind, meetingId, {});
		if (!made.ok) continue;
		for (const view of made.value.order.data.slice(0, 20)) {
			shown.all.push({ name: kind, schema: documentData[kind], view });
		}
	}
}
