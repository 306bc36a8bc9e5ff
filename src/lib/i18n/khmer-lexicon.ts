/**
 * What the dictionary of ICU cuts although officials read it as one word. A word that a line was broken in is added
 * here, with the words that it is a part of where they are cut elsewhere.
 */
export const wholeWords: readonly string[] = [
	'លេខាធិការដ្ឋាន',
	'អគ្គលេខាធិការដ្ឋាន',
	'អគ្គលេខា',
	'អគ្គលេខាធិការ',
	'អគ្គនាយកដ្ឋាន',
	'អគ្គាធិការដ្ឋាន',
	'អគ្គាធិការ',
	'បរិយាបន្ន',
	'អនុក្រុម',
	'អនុគណៈកម្មការ',
	'អនុគណៈកម្មាធិការ',
	'គណៈអភិបាល',
	'គណៈកម្មាធិការ',
	'វិមជ្ឈការ',
	'វិសហមជ្ឈការ',
	'រដ្ឋលេខាធិការ',
	'រដ្ឋលេខាធិការដ្ឋាន',
	'អនុរដ្ឋលេខាធិការ',
	'អនុរដ្ឋមន្ត្រី',
	'ទេសរដ្ឋមន្ត្រី',
	'នាយករដ្ឋមន្ត្រី',
	'ឧបនាយករដ្ឋមន្ត្រី',
	'ឧបលេខាធិការ',
	'ឧបនាយក',
	'ឧបសម្ព័ន្ធ',
	'ព្រះរាជក្រឹត្យ',
	'ព្រះរាជក្រម',
	'គណនេយ្យភាព',
	'អតីតយុទ្ធជន',
	'យុវនីតិសម្បទា',
	'វិចិត្រសិល្បៈ',
	'អន្តរក្រសួង',
	'អន្តរវិស័យ',
	'អន្តរជាតិ',
	'អនុវិទ្យាល័យ',
	'មហាវិទ្យាល័យ',
	'នគរូបនីយកម្ម'
];

/** Parts of words that stand at no end of a line: what they begin goes on. */
export const beginnings: readonly string[] = ['អនុ', 'អគ្គ', 'ឧប', 'អន្តរ', 'បរិ', 'វិស', 'យុវ'];

/** Parts of words that stand at no beginning of a line. */
export const endings: readonly string[] = ['ដ្ឋាន', 'ជ្ឈ', 'បន្ន', 'ក្រឹត្យ'];
