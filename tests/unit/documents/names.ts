/** Names and signs as people type them, one of each script that is drawn. */
export const NAMES = {
	vietnamese: 'Tỉnh Tây Ninh',
	'vietnamese, district': 'Đồng Tháp',
	'vietnamese, person': 'Nguyễn Văn Hồ',
	'vietnamese, decomposed': 'Tỉnh Đồng Tháp Nguyễn'.normalize('NFD'),
	'japanese in latin letters': 'Ōsaka',
	polish: 'Łódź',
	'brazilian, czech': 'São Paulo, Žižkov',
	degree: '25 °C',
	water: 'H₂O, CO₂, m²',
	greek: 'α β Ω Ελλάδα',
	cyrillic: 'Владимир',
	signs: '≥ ≤ ≠ → ← ✓ ☐ ☑ ☎ № ½ ‰',
	currencies: '₫ € ៛ ฿ ₭ £ ¥',
	'marks that have no letter of their own': 'x̣́ q̃',
	thai: 'สมชาย จังหวัดอุบลราชธานี',
	lao: 'ນະຄອນຫຼວງວຽງຈັນ',
	'chinese, simplified': '中华人民共和国',
	'chinese, traditional': '張偉 臺灣',
	japanese: '東京 おおさか カタカナ',
	korean: '대한민국 김철수',
	arabic: 'محمد علي بن خالد',
	'arabic with a number': 'عام ٢٠٢٦',
	devanagari: 'नरेन्द्र मोदी',
	myanmar: 'အောင်ဆန်းစုကြည်'
} as const;

/** Drawn as boxes: Tamil, Georgian, a sign for private use, what was lost before it came to us. */
export const NO_FONT = { தமிழ்: 5, ხ: 1, '\ue000': 1, '\ufffd': 1 } as const;
