import { v7 } from 'uuid';
import type { DocumentKind } from '../../../src/lib/contract/document-kinds';
import type { DocumentLocale } from '../../../src/lib/domain/language';
import { documentOrder, type DocumentAsked } from '../../../src/lib/server/document/document-order';
import { readerSource, serverSource } from '../../../src/lib/server/record/record-source';
import type { Actor } from './hall';
import { openReportScene, type ReportScene } from './report-scene';

export const words = {
	problem: 'ផ្លូវខូចក្នុងរដូវវស្សា',
	reply: 'នឹងជួសជុលក្នុងត្រីមាសទី១',
	action: 'ជួសជុលផ្លូវលំ',
	challenge: 'ខ្វះថវិកាជួសជុលប្រឡាយ',
	request: 'សូមជួយផ្ដល់ថវិកាជួសជុលប្រឡាយ',
	answer: 'ថវិកានឹងផ្ដល់ក្នុងឆ្នាំក្រោយ',
	guest: 'តំណាងមន្ទីរ'
};

/** A concluded dialogue in which there is something for every kind of document. */
export interface DocumentScene extends ReportScene {
	challengeId: string;
	escalationId: string;
	/** Asks as one who acts, or past the policies where nobody is named. */
	ask: (
		by: Actor | null,
		kind: DocumentKind,
		asked?: DocumentAsked
	) => ReturnType<typeof documentOrder>;
	/** The code of the refusal, or how the document stands. */
	standing: (by: Actor | null, kind: DocumentKind, locale?: DocumentLocale) => Promise<string>;
	/** Raises the issue and answers it at national level. */
	escalate: () => Promise<void>;
}

export async function openDocumentScene(): Promise<DocumentScene> {
	const challengeId = v7();
	const escalationId = v7();
	const scene = await openReportScene(async ({ pool, meetingId, unitId }) => {
		await pool.query(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence)
			values ($1, $2, $3, $4, 'unresolved', 1)`,
			[challengeId, meetingId, unitId, words.challenge]
		);
	});
	const ask: DocumentScene['ask'] = (by, kind, asked = { locale: 'km' }) => {
		const source = by ? readerSource(scene.app, by.context) : serverSource(scene.app);
		return documentOrder(source, kind, scene.hall.meetingId, asked);
	};
	return {
		...scene,
		challengeId,
		escalationId,
		ask,
		standing: async (by, kind, locale = 'km') => {
			const made = await ask(by, kind, { locale });
			return made.ok ? made.value.state : made.refusal.code;
		},
		escalate: async () => {
			const raised = { id: escalationId, challengeId, request: words.request };
			await scene.hall.secretariat.do('escalation.raise', raised);
			await scene.ncdds.do('escalation.acknowledge', { id: escalationId, words: '' });
			await scene.ncdds.do('escalation.answer', { id: escalationId, words: words.answer });
		}
	};
}
