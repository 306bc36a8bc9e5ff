/**
 * Names that meant two things, or were ours alone, each with what is written for it (docs/glossary.md).
 * @type {readonly (readonly [names: RegExp, instead: string])[]}
 */
export const retiredNames = [
	[/^(most|least)([A-Z]\w*)?$|^[a-z]\w*(Most|Least)$/, 'min and max'],
	[/^(MOST|LEAST)(_\w+)?$|_(MOST|LEAST)$/, 'MIN_ and MAX_'],
	[/^found_one$/, 'what holds the row'],
	[/^(Document|sample|document)Issue$|^IssueOf$/, 'Issuance: an issue goes up to a higher level'],
	[/^BodyKind$/, 'OrganisationKind'],
	[/^(post|Post)(Command|Action|Many)$/, 'Sending.post, undoBy'],
	[/^(Form|Thread|Render|Proof|Pages)Answer$/, 'FormReply, …: an answer is what a body answers'],
	[/^dispatch(Command|Typed)$/, 'runCommand: a dispatch is the sending of a report']
];

const retired = retiredNames.map(([names, instead]) => ({
	selector: `:matches(Identifier, PrivateIdentifier)[name=${String(names)}]`,
	message: `Write ${instead}.`
}));

/** A cast that no type checks: it is explained where it stands, or not made. */
const blindCasts = [
	'TSAsExpression > TSAsExpression.expression > TSUnknownKeyword.typeAnnotation',
	'TSAsExpression > TSNeverKeyword.typeAnnotation'
].map((selector) => ({ selector, message: 'Say why the types know less than this cast does.' }));

const syntax = 'no-restricted-syntax';

export const names = [
	{ rules: { [syntax]: ['error', ...retired] } },
	{ files: ['src/**', 'supabase/**'], rules: { [syntax]: ['error', ...retired, ...blindCasts] } }
];
