/** A capital or province of the demo data, with the name of its mail domain and some districts. */
import type { Bilingual } from '../../../src/lib/domain/language.ts';

export interface Province {
	code: string;
	slug: string;
	km: string;
	en: string;
	/** រាជធានី or ខេត្ត, as it stands before the name. */
	type: string;
	districts: readonly Bilingual[];
}

/** code|slug|km|en|districts as km=en, the seat first. */
const lines = [
	'01|banteay-meanchey|បន្ទាយមានជ័យ|Banteay Meanchey|ក្រុងសិរីសោភ័ណ=Serei Saophoan Municipality,ក្រុងប៉ោយប៉ែត=Paoy Paet Municipality,ស្រុកមង្គលបូរី=Mongkol Borei District',
	'02|battambang|បាត់ដំបង|Battambang|ក្រុងបាត់ដំបង=Battambang Municipality,ស្រុកឯកភ្នំ=Aek Phnum District,ស្រុកបវេល=Bavel District,ស្រុកសង្កែ=Sangkae District,ស្រុកមោងឫស្សី=Moung Ruessei District',
	'03|kampong-cham|កំពង់ចាម|Kampong Cham|ក្រុងកំពង់ចាម=Kampong Cham Municipality,ស្រុកជើងព្រៃ=Cheung Prey District,ស្រុកស្ទឹងត្រង់=Stueng Trang District',
	'04|kampong-chhnang|កំពង់ឆ្នាំង|Kampong Chhnang|ក្រុងកំពង់ឆ្នាំង=Kampong Chhnang Municipality,ស្រុករលាប្អៀរ=Rolea B’ier District,ស្រុកបរិបូណ៌=Baribour District',
	'05|kampong-speu|កំពង់ស្ពឺ|Kampong Speu|ក្រុងច្បារមន=Chbar Mon Municipality,ស្រុកគងពិសី=Kong Pisei District,ស្រុកឱរ៉ាល់=Aoral District',
	'06|kampong-thom|កំពង់ធំ|Kampong Thom|ក្រុងស្ទឹងសែន=Stueng Saen Municipality,ស្រុកបារាយណ៍=Baray District,ស្រុកសន្ទុក=Santuk District',
	'07|kampot|កំពត|Kampot|ក្រុងកំពត=Kampot Municipality,ស្រុកជុំគិរី=Chum Kiri District,ស្រុកឈូក=Chhuk District',
	'08|kandal|កណ្ដាល|Kandal|ក្រុងតាខ្មៅ=Ta Khmau Municipality,ស្រុកកៀនស្វាយ=Kien Svay District,ស្រុកស្អាង=S’ang District',
	'09|koh-kong|កោះកុង|Koh Kong|ក្រុងខេមរភូមិន្ទ=Khemara Phoumin Municipality,ស្រុកបូទុមសាគរ=Botum Sakor District,ស្រុកស្រែអំបិល=Srae Ambel District',
	'10|kratie|ក្រចេះ|Kratie|ក្រុងក្រចេះ=Kratie Municipality,ស្រុកសំបូរ=Sambour District,ស្រុកស្នួល=Snuol District',
	'11|mondulkiri|មណ្ឌលគិរី|Mondulkiri|ក្រុងសែនមនោរម្យ=Saen Monourom Municipality,ស្រុកកែវសីមា=Kaev Seima District,ស្រុកពេជ្រាដា=Pech Chreada District',
	'12|phnom-penh|ភ្នំពេញ|Phnom Penh|ខណ្ឌដូនពេញ=Khan Doun Penh,ខណ្ឌសែនសុខ=Khan Saensokh,ខណ្ឌមានជ័យ=Khan Mean Chey',
	'13|preah-vihear|ព្រះវិហារ|Preah Vihear|ក្រុងព្រះវិហារ=Preah Vihear Municipality,ស្រុកជ័យសែន=Chey Saen District,ស្រុករវៀង=Rovieng District',
	'14|prey-veng|ព្រៃវែង|Prey Veng|ក្រុងព្រៃវែង=Prey Veng Municipality,ស្រុកបាភ្នំ=Ba Phnum District,ស្រុកពាមរក៍=Peam Ro District',
	'15|pursat|ពោធិ៍សាត់|Pursat|ក្រុងពោធិ៍សាត់=Pursat Municipality,ស្រុកបាកាន=Bakan District,ស្រុកក្រគរ=Krakor District',
	'16|ratanakiri|រតនគិរី|Ratanakiri|ក្រុងបានលុង=Ban Lung Municipality,ស្រុកអូរជុំ=Ou Chum District,ស្រុកវើនសៃ=Veun Sai District',
	'17|siem-reap|សៀមរាប|Siem Reap|ក្រុងសៀមរាប=Siem Reap Municipality,ស្រុកប្រាសាទបាគង=Prasat Bakong District,ស្រុកបន្ទាយស្រី=Banteay Srei District',
	'18|preah-sihanouk|ព្រះសីហនុ|Preah Sihanouk|ក្រុងព្រះសីហនុ=Preah Sihanouk Municipality,ស្រុកព្រៃនប់=Prey Nob District,ស្រុកស្ទឹងហាវ=Stueng Hav District',
	'19|stung-treng|ស្ទឹងត្រែង|Stung Treng|ក្រុងស្ទឹងត្រែង=Stung Treng Municipality,ស្រុកសេសាន=Sesan District,ស្រុកថាឡាបរិវ៉ាត់=Thala Barivat District',
	'20|svay-rieng|ស្វាយរៀង|Svay Rieng|ក្រុងស្វាយរៀង=Svay Rieng Municipality,ក្រុងបាវិត=Bavet Municipality,ស្រុករមាសហែក=Romeas Haek District',
	'21|takeo|តាកែវ|Takeo|ក្រុងដូនកែវ=Doun Kaev Municipality,ស្រុកត្រាំកក់=Tram Kak District,ស្រុកបាទី=Bati District',
	'22|oddar-meanchey|ឧត្តរមានជ័យ|Oddar Meanchey|ក្រុងសំរោង=Samraong Municipality,ស្រុកអន្លង់វែង=Anlong Veaeng District,ស្រុកបន្ទាយអំពិល=Banteay Ampil District',
	'23|kep|កែប|Kep|ក្រុងកែប=Kep Municipality,ស្រុកដំណាក់ចង្អើរ=Damnak Chang’aeur District',
	'24|pailin|ប៉ៃលិន|Pailin|ក្រុងប៉ៃលិន=Pailin Municipality,ស្រុកសាលាក្រៅ=Sala Krau District',
	'25|tboung-khmum|ត្បូងឃ្មុំ|Tboung Khmum|ក្រុងសួង=Suong Municipality,ស្រុកមេមត់=Memot District,ស្រុកពញាក្រែក=Ponhea Kraek District'
];

/** The 25 capital/provinces, by code. */
export const provinces: readonly Province[] = lines.map((line) => {
	const [code = '', slug = '', km = '', en = '', list = ''] = line.split('|');
	const districts = list.split(',').map((pair) => {
		const [districtKm = '', districtEn = ''] = pair.split('=');
		return { km: districtKm, en: districtEn };
	});
	return { code, slug, km, en, type: code === '12' ? 'រាជធានី' : 'ខេត្ត', districts };
});

/** The province that the accounts of the demo belong to. */
export const showcase = provinces.find((province) => province.slug === 'battambang')!;
