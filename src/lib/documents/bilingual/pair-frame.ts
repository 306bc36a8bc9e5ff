import type {
	Annex,
	Closing,
	CopyList,
	DocumentMeta,
	Letterhead,
	PageSetup,
	Signature,
	TitleBlock,
	Verification
} from '../model/model.ts';
import { beneath, lines, mutedEnglish } from './join-texts.ts';
import { pairBlocks } from './pair-blocks.ts';

/** What is there in one language or in both. */
function either<Part>(
	km: Part | undefined,
	en: Part | undefined,
	pair: (km: Part, en: Part) => Part
): Part | undefined {
	return km !== undefined && en !== undefined ? pair(km, en) : (km ?? en);
}

export function pairMeta(km: DocumentMeta, en: DocumentMeta): DocumentMeta {
	const title = km.title === en.title ? km.title : `${km.title} / ${en.title}`;
	return { ...km, title, author: lines([km.author], [en.author]).join(' / '), alongside: 'en' };
}

/** Kingdom, motto and administration in both languages; the number once, in Khmer digits. */
export function pairLetterhead(km: Letterhead, en: Letterhead): Letterhead {
	const number = either(km.number, en.number, (own, other) => ({
		...own,
		label: lines([own.label], [other.label]).join(' / ')
	}));
	return {
		kingdom: beneath(km.kingdom, en.kingdom),
		motto: beneath(km.motto, en.motto),
		administration: lines(km.administration, en.administration),
		...(number ? { number } : {})
	};
}

/** The whole title in Khmer, then the whole in English beneath it. */
export function pairTitle(km: TitleBlock, en: TitleBlock): TitleBlock {
	const about = [en.about, en.subject].filter(Boolean).join(' ');
	const english = [
		...(en.title === km.title ? [] : [[{ text: en.title, strong: true, locale: 'en' as const }]]),
		...(about && en.subject !== km.subject ? [[{ text: about, locale: 'en' as const }]] : []),
		...(en.lines ?? []).map(mutedEnglish)
	];
	return { ...km, lines: [...(km.lines ?? []), ...english] };
}

export function pairClosing(km: Closing, en: Closing): Closing {
	const approval = either(km.approval, en.approval, pairSignature);
	const copies = either(km.copies, en.copies, pairCopies);
	const verification = either(km.verification, en.verification, pairVerification);
	return {
		signature: pairSignature(km.signature, en.signature),
		...(approval ? { approval } : {}),
		...(copies ? { copies } : {}),
		...(verification ? { verification } : {})
	};
}

function pairSignature(km: Signature, en: Signature): Signature {
	const lead = either(km.lead, en.lead, beneath);
	const name = either(km.name, en.name, beneath);
	return {
		dateLines: lines(km.dateLines ?? [], en.dateLines ?? []),
		...(lead ? { lead } : {}),
		office: lines(km.office, en.office),
		...(name ? { name } : {})
	};
}

function pairCopies(km: CopyList, en: CopyList): CopyList {
	const label = lines([km.label], [en.label]).join(' / ');
	if (km.items.length !== en.items.length) return { label, items: lines(km.items, en.items) };
	return { label, items: km.items.map((item, index) => beneath(item, en.items[index]!)) };
}

function pairVerification(km: Verification, en: Verification): Verification {
	return { ...km, caption: beneath(km.caption, en.caption) };
}

/** Annexes of the same content; one that only one language has stands by itself. */
export function pairAnnexes(km: readonly Annex[], en: readonly Annex[]): Annex[] {
	const length = Math.max(km.length, en.length);
	return Array.from({ length }, (_, index) => either(km[index], en[index], pairAnnex)!);
}

function pairAnnex(km: Annex, en: Annex): Annex {
	return {
		...km,
		label: beneath(km.label, en.label),
		title: beneath(km.title, en.title),
		body: pairBlocks(km.body, en.body)
	};
}

/** Footer and page number in both languages; running title and watermark in Khmer, for want of room. */
export function pairPage(km: PageSetup, en: PageSetup): PageSetup {
	const footer = either(km.footer, en.footer, beneath);
	const pageNumber = either(km.pageNumber, en.pageNumber, (own, other) => {
		return (page: number, pages: number) => beneath(own(page, pages), other(page, pages));
	});
	const contents = either(km.contents, en.contents, beneath);
	return {
		...km,
		...(footer ? { footer } : {}),
		...(pageNumber ? { pageNumber } : {}),
		...(contents ? { contents } : {})
	};
}
