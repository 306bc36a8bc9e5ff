import { fontBytes } from '../pdf/fonts.ts';
export function numeralFont(): Uint8Array {
	return fontBytes('Battambang-Regular');
}
