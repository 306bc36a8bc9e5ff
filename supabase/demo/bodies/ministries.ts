import { body } from './body.ts';

/** Ministries and institutions beside those that the migrations bring. */
export const ministries = [
	'maff|ក្រសួងកសិកម្ម រុក្ខាប្រមាញ់ និងនេសាទ|Ministry of Agriculture, Forestry and Fisheries|MAFF',
	'mef|ក្រសួងសេដ្ឋកិច្ច និងហិរញ្ញវត្ថុ|Ministry of Economy and Finance|MEF',
	'mop|ក្រសួងផែនការ|Ministry of Planning|MoP',
	'mrd|ក្រសួងអភិវឌ្ឍន៍ជនបទ|Ministry of Rural Development|MRD',
	'mowram|ក្រសួងធនធានទឹក និងឧតុនិយម|Ministry of Water Resources and Meteorology|MOWRAM',
	'moh|ក្រសួងសុខាភិបាល|Ministry of Health|MoH',
	'moeys|ក្រសួងអប់រំ យុវជន និងកីឡា|Ministry of Education, Youth and Sport|MoEYS',
	'mowa|ក្រសួងកិច្ចការនារី|Ministry of Women’s Affairs|MoWA',
	'mlvt|ក្រសួងការងារ និងបណ្ដុះបណ្ដាលវិជ្ជាជីវៈ|Ministry of Labour and Vocational Training|MLVT',
	'moe|ក្រសួងបរិស្ថាន|Ministry of Environment|MoE',
	'mpwt|ក្រសួងសាធារណការ និងដឹកជញ្ជូន|Ministry of Public Works and Transport|MPWT',
	'mosvy|ក្រសួងសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា|Ministry of Social Affairs, Veterans and Youth Rehabilitation|MoSVY',
	'mlmupc|ក្រសួងរៀបចំដែនដី នគរូបនីយកម្ម និងសំណង់|Ministry of Land Management, Urban Planning and Construction|MLMUPC',
	'misti|ក្រសួងឧស្សាហកម្ម វិទ្យាសាស្ត្រ បច្ចេកវិទ្យា និងនវានុវត្តន៍|Ministry of Industry, Science, Technology and Innovation|MISTI',
	'mptc|ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍|Ministry of Post and Telecommunications|MPTC',
	'moc|ក្រសួងពាណិជ្ជកម្ម|Ministry of Commerce|MoC',
	'mcs|ក្រសួងមុខងារសាធារណៈ|Ministry of Civil Service|MCS',
	'moj|ក្រសួងយុត្តិធម៌|Ministry of Justice|MoJ',
	'cmaa|អាជ្ញាធរកម្ពុជាគ្រប់គ្រងសកម្មភាពកម្ចាត់មីន និងសង្គ្រោះជនពិការដោយសារមីន|Cambodian Mine Action and Victim Assistance Authority|CMAA',
	'naa|អាជ្ញាធរជាតិប្រយុទ្ធនឹងជំងឺអេដស៍|National AIDS Authority|NAA',
	'card|ក្រុមប្រឹក្សាស្ដារអភិវឌ្ឍន៍វិស័យកសិកម្ម និងជនបទ|Council for Agricultural and Rural Development|CARD'
].map(body);

/** Provincial departments, each under a ministry. */
export const departments = [
	'agriculture|មន្ទីរកសិកម្ម រុក្ខាប្រមាញ់ និងនេសាទ|Department of Agriculture, Forestry and Fisheries',
	'rural|មន្ទីរអភិវឌ្ឍន៍ជនបទ|Department of Rural Development',
	'water|មន្ទីរធនធានទឹក និងឧតុនិយម|Department of Water Resources and Meteorology',
	'health|មន្ទីរសុខាភិបាល|Department of Health',
	'education|មន្ទីរអប់រំ យុវជន និងកីឡា|Department of Education, Youth and Sport',
	'women|មន្ទីរកិច្ចការនារី|Department of Women’s Affairs',
	'labour|មន្ទីរការងារ និងបណ្ដុះបណ្ដាលវិជ្ជាជីវៈ|Department of Labour and Vocational Training',
	'environment|មន្ទីរបរិស្ថាន|Department of Environment',
	'planning|មន្ទីរផែនការ|Department of Planning',
	'finance|មន្ទីរសេដ្ឋកិច្ច និងហិរញ្ញវត្ថុ|Department of Economy and Finance',
	'works|មន្ទីរសាធារណការ និងដឹកជញ្ជូន|Department of Public Works and Transport',
	'social|មន្ទីរសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា|Department of Social Affairs, Veterans and Youth Rehabilitation',
	'land|មន្ទីររៀបចំដែនដី នគរូបនីយកម្ម សំណង់ និងសុរិយោដី|Department of Land Management, Urban Planning, Construction and Cadastre',
	'post|មន្ទីរប្រៃសណីយ៍ និងទូរគមនាគមន៍|Department of Post and Telecommunications'
].map(body);

/** The kinds of department that the demo data knows. */
export type DepartmentKey =
	| 'agriculture'
	| 'rural'
	| 'water'
	| 'health'
	| 'education'
	| 'women'
	| 'labour'
	| 'environment'
	| 'planning'
	| 'finance'
	| 'works'
	| 'social'
	| 'land'
	| 'post';
