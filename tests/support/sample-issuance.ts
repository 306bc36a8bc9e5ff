import type { DocumentIssuance } from '../../src/lib/contract/document.ts';

/** How the sample documents are issued in tests. */
export const sampleIssuance: DocumentIssuance = {
	administration: {
		letterhead: {
			km: ['រដ្ឋបាលខេត្តកំពង់ចាម', 'ទីចាត់ការផែនការ និងវិនិយោគ'],
			en: ['Kampong Cham Provincial Administration', 'Planning and Investment Division']
		},
		place: { km: 'កំពង់ចាម', en: 'Kampong Cham' },
		signatory: { km: 'អភិបាលខេត្តកំពង់ចាម', en: 'Governor of Kampong Cham Province' },
		secretariat: { km: 'លេខាធិការដ្ឋានកិច្ចសន្ទនា', en: 'Secretariat of the Dialogue' }
	},
	number: '012/26 របក',
	date: '2026-11-21',
	draft: false,
	createdAt: '2026-11-21T03:00:00Z',
	copies: [
		{ km: 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'NCDD Secretariat' },
		{ km: 'ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា', en: 'Council for the Development of Cambodia' },
		{ km: 'មន្ទីរ-អង្គភាពពាក់ព័ន្ធ', en: 'Departments and units concerned' },
		{ km: 'រដ្ឋបាលក្រុង ស្រុក ក្នុងខេត្ត', en: 'Municipal and district administrations of the province' },
		{ km: 'អ្នកចូលរួមកិច្ចសន្ទនា', en: 'Participants of the dialogue' }
	],
	verificationUrl: 'https://sontonea.example/verify/0192f3c4'
};
