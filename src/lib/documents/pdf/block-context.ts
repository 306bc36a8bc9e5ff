import type { DocumentStyle } from '../model/look.ts';
import type { Heading } from '../model/model.ts';
import type { Chapter } from './contents.ts';

/** What a block is set in: the style and the width at hand, and the bookmark it hangs from. */
export interface BlockContext {
	readonly style: DocumentStyle;
	/** In points. */
	readonly width: number;
	/** Gives each heading its own id. */
	readonly nextId: () => string;
	/** The highest level of headings that there is: it is a chapter to those who have it read aloud, however it looks. */
	readonly top: Heading['level'];
	/** Takes up the headings that are bookmarks, in the order in which they are read. */
	readonly chapters: Chapter[];
	/** Whether headings are bookmarks; of two languages beside each other one is enough. */
	readonly bookmarks?: boolean;
	/** Of the first line of a Khmer paragraph, in points. */
	readonly indent?: number;
}
