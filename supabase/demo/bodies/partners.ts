import { body } from './body.ts';

/** Development partners that work in Cambodia. */
export const developmentPartners = [
	'undp|កម្មវិធីអភិវឌ្ឍន៍សហប្រជាជាតិ|United Nations Development Programme|UNDP',
	'unicef|មូលនិធិសហប្រជាជាតិសម្រាប់កុមារ|United Nations Children’s Fund|UNICEF',
	'eu|សហភាពអឺរ៉ុប|European Union|EU',
	'giz|អង្គការសហប្រតិបត្តិការអន្តរជាតិអាល្លឺម៉ង់|Deutsche Gesellschaft für Internationale Zusammenarbeit|GIZ',
	'adb|ធនាគារអភិវឌ្ឍន៍អាស៊ី|Asian Development Bank|ADB',
	'wb|ធនាគារពិភពលោក|World Bank|WB',
	'jica|ទីភ្នាក់ងារសហប្រតិបត្តិការអន្តរជាតិជប៉ុន|Japan International Cooperation Agency|JICA',
	'sdc|ទីភ្នាក់ងារស្វីសសម្រាប់ការអភិវឌ្ឍ និងសហប្រតិបត្តិការ|Swiss Agency for Development and Cooperation|SDC',
	'koica|ទីភ្នាក់ងារសហប្រតិបត្តិការអន្តរជាតិកូរ៉េ|Korea International Cooperation Agency|KOICA',
	'afd|ទីភ្នាក់ងារបារាំងសម្រាប់ការអភិវឌ្ឍ|Agence Française de Développement|AFD',
	'dfat|ក្រសួងការបរទេស និងពាណិជ្ជកម្មអូស្ត្រាលី|Australian Department of Foreign Affairs and Trade|DFAT',
	'fao|អង្គការស្បៀង និងកសិកម្មនៃសហប្រជាជាតិ|Food and Agriculture Organization|FAO',
	'wfp|កម្មវិធីស្បៀងអាហារពិភពលោក|World Food Programme|WFP',
	'who|អង្គការសុខភាពពិភពលោក|World Health Organization|WHO',
	'unfpa|មូលនិធិសហប្រជាជាតិសម្រាប់ប្រជាជន|United Nations Population Fund|UNFPA',
	'ilo|អង្គការពលកម្មអន្តរជាតិ|International Labour Organization|ILO'
].map(body);

/** Non-governmental organisations at work in many provinces. */
export const ngos = [
	'wvc|អង្គការទស្សនៈពិភពលោកអន្តរជាតិ-កម្ពុជា|World Vision International in Cambodia',
	'plan|អង្គការផ្លែនអន្តរជាតិ កម្ពុជា|Plan International Cambodia',
	'care|អង្គការខែរ កម្ពុជា|CARE Cambodia',
	'savethechildren|អង្គការសង្គ្រោះកុមារ|Save the Children',
	'wateraid|អង្គការវ៉ធើអេត កម្ពុជា|WaterAid Cambodia',
	'ccc|គណៈកម្មាធិការសហប្រតិបត្តិការដើម្បីកម្ពុជា|Cooperation Committee for Cambodia|CCC',
	'ngoforum|វេទិកានៃអង្គការមិនមែនរដ្ឋាភិបាលស្ដីពីកម្ពុជា|NGO Forum on Cambodia',
	'rhac|សមាគមសុខភាពបន្តពូជកម្ពុជា|Reproductive Health Association of Cambodia|RHAC',
	'cdpo|អង្គការជនពិការកម្ពុជា|Cambodian Disabled People’s Organization|CDPO',
	'gadc|អង្គការយេនឌ័រ និងអភិវឌ្ឍន៍ដើម្បីសន្តិភាពកម្ពុជា|Gender and Development for Cambodia|GADC',
	'pactcambodia|អង្គការផាក់|Pact Cambodia',
	'vsocambodia|អង្គការអ្នកស្ម័គ្រចិត្តបម្រើការក្រៅប្រទេស|VSO Cambodia'
].map(body);

/** Associations, academia and private bodies of national standing. */
export const nationalOthers = {
	association: ['nlcs|សម្ព័ន្ធជាតិក្រុមប្រឹក្សាឃុំ សង្កាត់|National League of Communes/Sangkats|NLC/S'].map(
		body
	),
	private_sector: [
		'ccch|សភាពាណិជ្ជកម្មកម្ពុជា|Cambodia Chamber of Commerce|CCC',
		'crf|សហព័ន្ធស្រូវអង្ករកម្ពុជា|Cambodia Rice Federation|CRF'
	].map(body),
	academia: [
		'rupp|សាកលវិទ្យាល័យភូមិន្ទភ្នំពេញ|Royal University of Phnom Penh|RUPP',
		'rua|សាកលវិទ្យាល័យភូមិន្ទកសិកម្ម|Royal University of Agriculture|RUA',
		'nssna|សាលាជាតិរដ្ឋបាលមូលដ្ឋាន|National School of Local Administration|NASLA'
	].map(body)
};
