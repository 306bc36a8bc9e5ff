import type { Locale } from '../../domain/language.ts';
import type { Block, DocumentModel } from '../model/model.ts';

/** The language beside that of the document: of a whole document in two, or of a column in it. */
export function otherLocale(documents: readonly DocumentModel[]): Locale | undefined {
	for (const { meta, body, annexes = [] } of documents) {
		if (meta.alongside) return meta.alongside;
		const columns = [body, ...annexes.map((annex) => annex.body)].flatMap(localesOf);
		const other = columns.find((locale) => locale !== meta.locale);
		if (other) return other;
	}
	return undefined;
}

function localesOf(blocks: readonly Block[]): Locale[] {
	return blocks.flatMap((block) =>
		block.kind === 'columns'
			? block.columns.flatMap((column) => [
					...(column.locale ? [column.locale] : []),
					...localesOf(column.blocks)
				])
			: []
	);
}
