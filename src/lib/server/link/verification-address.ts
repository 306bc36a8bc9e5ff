import type { ReportContent } from '../../contract/report-content.ts';
import { hashOf, tokenOf, type LinkSource } from './link-token.ts';

/** The path of the page that a version's code opens. */
export function verificationPath(app: LinkSource, linkId: string): string {
	return `/verify/${tokenOf(app, linkId)}`;
}

/** The SHA-256 (hex) of a code's token: all that the database holds of it. */
export function verificationHash(app: LinkSource, linkId: string): string {
	return hashOf(tokenOf(app, linkId));
}

/**
 * The content with the address that its QR code carries. The address is not kept with the content,
 * else a copy of the database would open every page; it is derived each time, and the same content
 * gives the same address as long as the installation's secret stays.
 */
export function withVerification(app: LinkSource, content: ReportContent): ReportContent {
	if (!content.verification) return content;
	const { linkId, origin = app.env.ORIGIN } = content.verification;
	const verificationUrl = origin + verificationPath(app, linkId);
	const { data } = content;
	return { ...content, data: { ...data, issuance: { ...data.issuance, verificationUrl } } };
}
