import type { Locale } from '../../domain/language.ts';

/**
 * What the styles of a Khmer document are called in Word's list, by their ids. Word names its own (Title, heading 1, Body
 * Text and the like) in the language of whoever reads them, as long as they bear their English names.
 */
const KHMER_NAMES: Readonly<Record<string, string>> = {
	Kingdom: 'ព្រះរាជាណាចក្រ',
	Motto: 'ជាតិ សាសនា ព្រះមហាក្សត្រ',
	Ornament: 'ក្បាច់',
	Drawing: 'រូបភាព',
	Administration: 'រដ្ឋបាល',
	DocumentNumber: 'លេខលិខិត',
	TitleLine: 'បន្ទាត់ក្រោមចំណងជើង',
	AnnexLabel: 'លេខឧបសម្ព័ន្ធ',
	AnnexTitle: 'ចំណងជើងឧបសម្ព័ន្ធ',
	Letter: 'អត្ថបទលិខិត',
	SmallText: 'អត្ថបទតូច',
	Note: 'កំណត់សម្គាល់',
	TitleText: 'អត្ថបទអក្សរមូល',
	FieldText: 'ខ្លឹមសារ',
	FieldLabel: 'ពាក្យនាំមុខ',
	Callout: 'ប្រអប់ខ្លឹមសារ',
	TableCaption: 'ចំណងជើងតារាង',
	TableText: 'អត្ថបទតារាង',
	TableHead: 'ក្បាលតារាង',
	TableTextSmall: 'អត្ថបទតារាងតូច',
	TableHeadSmall: 'ក្បាលតារាងតូច',
	SignatureDate: 'កាលបរិច្ឆេទចុះហត្ថលេខា',
	SignatureLead: 'ពាក្យលើហត្ថលេខា',
	SignatureOffice: 'មុខងារអ្នកចុះហត្ថលេខា',
	SignatureName: 'ឈ្មោះអ្នកចុះហត្ថលេខា',
	CopiesLabel: 'ចម្លងជូន',
	Copies: 'បញ្ជីចម្លងជូន',
	Verification: 'ការផ្ទៀងផ្ទាត់',
	CardHead: 'ក្បាលប័ណ្ណ',
	TentHead: 'ក្បាលប័ណ្ណតុ',
	CardName: 'ឈ្មោះលើប័ណ្ណ',
	CardText: 'អត្ថបទប័ណ្ណ',
	CardFoot: 'ជើងប័ណ្ណ',
	Spacer: 'គម្លាត',
	CellEnd: 'ចុងក្រឡា',
	TitleFace: 'អក្សរមូល',
	ToneMuted: 'ពណ៌ស្រាល',
	ToneGood: 'ពណ៌ល្អ',
	ToneCaution: 'ពណ៌ប្រុងប្រយ័ត្ន',
	ToneBad: 'ពណ៌មិនល្អ'
};

/** What a style is called in Word's list, in the language of the document. `english`: its name in English, or Word's own. */
export function styleName(id: string, english: string, locale: Locale): string {
	return locale === 'km' ? (KHMER_NAMES[id] ?? english) : english;
}

const LANGUAGES: Record<Locale, Record<Locale, string>> = {
	km: { km: 'ខ្មែរ', en: 'អង់គ្លេស' },
	en: { km: 'Khmer', en: 'English' }
};

/** The same of a style of the language that stands beside the document's. */
export function otherStyleName(name: string, other: Locale, locale: Locale): string {
	return `${name} (${LANGUAGES[locale][other]})`;
}
