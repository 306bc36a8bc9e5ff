import { AlignmentType } from 'docx';
import type { Align } from '../model/model.ts';

export const ALIGNMENTS = {
	left: AlignmentType.LEFT,
	center: AlignmentType.CENTER,
	right: AlignmentType.RIGHT
} as const satisfies Record<Align, string>;
