import type { Locale } from '../../domain/language.ts';
import type {
	ReceiptPageView,
	ReceivedDocument,
	ReceivedList
} from '../../contract/dispatch-views.ts';
import { publicReceipt } from '../../contract/dispatch.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { Context } from '../request/context.ts';
import { checkFields } from '../command/run-command.ts';
import type { Db } from '../db/client.ts';
import { jsonOf, QueryError } from '../db/read.ts';
import { isToken } from '../link/link-token.ts';
import { filesOfCopy } from './copy-files.ts';

/** A received document as the database tells of it. */
interface ReceivedRow {
	recipientId: string;
	kind: ReceivedDocument['kind'];
	number: string;
	approvedOn: string;
	titleKm: string;
	titleEn: string;
	unitKm: string;
	unitEn: string;
	signatoryKm: string;
	signatoryEn: string;
	nameKm: string;
	nameEn: string;
	role: 'to' | 'copy';
	locale: Locale;
	withWord: boolean;
	dispatchedAt: string;
	receipt: ReceivedDocument['receipt'];
}

type OpenedReceipt = { state: ReceiptPageView['state'] } & Partial<ReceivedRow>;

function documentOf(row: ReceivedRow): ReceivedDocument {
	return {
		recipientId: row.recipientId,
		kind: row.kind,
		number: row.number,
		approvedOn: row.approvedOn,
		title: { km: row.titleKm, en: row.titleEn },
		issuer: { km: row.unitKm, en: row.unitEn },
		signatory: { km: row.signatoryKm, en: row.signatoryEn },
		recipient: { km: row.nameKm, en: row.nameEn },
		role: row.role,
		dispatchedAt: row.dispatchedAt,
		files: filesOfCopy(row),
		receipt: row.receipt
	};
}

/** What a person sees who opens a receipt link. `db` acts as nobody; opening changes nothing. */
export async function openReceipt(db: Db, token: string): Promise<ReceiptPageView> {
	if (!isToken(token)) return { state: 'expired', document: null };
	const found = jsonOf<OpenedReceipt>(await db.rpc('open_receipt', { p_token: token }));
	return {
		state: found.state,
		document: found.recipientId ? documentOf(found as ReceivedRow) : null
	};
}

/** Records what the holder of a link says of the copy's arrival. The first word stands. */
export async function acknowledgeReceipt(
	db: Db,
	token: string,
	given: unknown
): Promise<Result<void>> {
	if (!isToken(token)) return refuse('receipt_expired');
	const checked = checkFields(publicReceipt, given);
	if (!checked.ok) return checked;
	const { error, status } = await db.rpc('acknowledge_receipt', {
		p_token: token,
		p_payload: checked.value
	});
	if (!error) return accept(undefined);
	if (error.code === 'SN000') {
		// The page's own state: who comes second finds what the first recorded.
		return refuse(
			error.message === 'receipt_acknowledged' ? 'receipt_already_there' : error.message
		);
	}
	throw new QueryError(error, status);
}

/** The documents that were sent to the bodies of the signed-in user; at most `max` of them are listed. */
export async function receivedDocuments(context: Context, max = 200): Promise<ReceivedList> {
	const list = jsonOf<Omit<ReceivedList, 'documents'> & { documents: ReceivedRow[] }>(
		await context.db.rpc('received_documents', { p_limit: max })
	);
	return { ...list, documents: list.documents.map(documentOf) };
}

/** One of them; null where the user's bodies have got none such. */
export async function receivedDocument(
	context: Context,
	recipientId: string
): Promise<ReceivedDocument | null> {
	const row = jsonOf<ReceivedRow | null>(
		await context.db.rpc('received_document', { p_recipient: recipientId })
	);
	return row && documentOf(row);
}
