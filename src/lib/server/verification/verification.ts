import { documentLocales } from '../../domain/language.ts';
import type { VersionFiles } from '../../contract/report.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import type { CheckedVersion, VerificationView } from '../../contract/verification-views.ts';
import type { App } from '../app/app.ts';
import type { Db } from '../db/client.ts';
import { jsonOf } from '../db/read.ts';
import { isToken } from '../link/link-token.ts';
import type { FrozenVersion } from '../record/frozen-version.ts';
import { unkeptHashes } from './unkept-hashes.ts';

interface Opened {
	kind: VerificationView['kind'];
	titleKm: string;
	titleEn: string;
	unitKm: string;
	unitEn: string;
	number: string;
	version: number;
	approvedOn: string;
	signatoryKm: string;
	signatoryEn: string;
	publishedAt: string | null;
	versions: ({
		version: number;
		number: string;
		approvedOn: string;
	} & CheckedVersion['sha256'])[];
	content?: ReportContent;
	files?: VersionFiles;
}

/** What stands behind a code, asked for as nobody: the database decides what anybody may know. */
async function open(db: Db, code: string, withText: boolean): Promise<Opened | null> {
	if (!isToken(code)) return null;
	const found = await db.rpc('open_verification', { p_token: code, p_text: withText });
	return jsonOf<Opened | null>(found);
}

/** The version behind a code with the hashes of its files; null for a code that there is not. */
export async function openVerification(
	app: Pick<App, 'db' | 'pool' | 'documents' | 'env' | 'now'>,
	code: string
): Promise<VerificationView | null> {
	const opened = await open(app.db.anonymous(), code, false);
	if (!opened) return null;
	const versions = opened.versions.map(
		({ version, number, approvedOn, ...sha256 }): CheckedVersion => ({
			version,
			number,
			approvedOn,
			sha256
		})
	);
	const document = versions.find(({ version }) => version === opened.version)!;
	const latest = versions.at(-1)!;
	const unkept = documentLocales.filter((locale) => !document.sha256[locale]);
	if (unkept.length > 0) Object.assign(document.sha256, await unkeptHashes(app, code, unkept));
	return {
		kind: opened.kind,
		title: { km: opened.titleKm, en: opened.titleEn },
		unit: { km: opened.unitKm, en: opened.unitEn },
		signatory: { km: opened.signatoryKm, en: opened.signatoryEn },
		document,
		newer:
			latest.version > document.version
				? { version: latest.version, number: latest.number, approvedOn: latest.approvedOn }
				: null,
		others: versions.filter((one) => one !== document),
		publishedAt: opened.publishedAt
	};
}

/** The version behind a code where anybody may read it; null where there is none or it may not be read. */
export async function publishedVersion(db: Db, code: string): Promise<FrozenVersion | null> {
	const opened = await open(db, code, true);
	if (!opened?.content || !opened.files) return null;
	return { number: opened.number, content: opened.content, files: opened.files };
}
