import { describe, expect, test } from 'vitest';
import { download } from '../../../src/lib/server/attachment/download.ts';
import { storeUpload } from '../../../src/lib/server/attachment/store-upload.ts';
import type { FileStore } from '../../../src/lib/server/files/file-store.ts';

const commandId = '018f0000-0000-7000-8000-000000000001';
const kept: Uint8Array[] = [];
const files: FileStore = {
	put: (bytes) => {
		kept.push(bytes);
		return Promise.resolve({ key: 'aa/aa', sha256: 'a'.repeat(64) });
	},
	get: () => Promise.resolve(null)
};
const png = Uint8Array.from(
	atob(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
	),
	(char) => char.charCodeAt(0)
);

async function outcome(name: string, content: BlobPart): Promise<string> {
	const result = await storeUpload(files, new File([content], name), commandId);
	return result.ok ? result.value.fileName : result.refusal.code;
}

describe('an uploaded file', () => {
	test('is taken when its content fits its name', async () => {
		expect(await outcome('map.png', png)).toBe('map.png');
		expect(await outcome('C:\\folder\\..\\map.png', png)).toBe('map.png');
	});

	test('is refused and not kept otherwise', async () => {
		const before = kept.length;
		expect(await outcome('page.html', '<script>1</script>')).toBe('file_type');
		expect(await outcome('map.pdf', png)).toBe('file_type');
		expect(await outcome('run.exe', png)).toBe('file_type');
		expect(await outcome('big.png', new Uint8Array(20 * 1024 * 1024 + 1))).toBe('file_too_large');
		expect(kept).toHaveLength(before);
		expect(await outcome('map.png', new Uint8Array())).toBe('file_empty');
		const missing = await storeUpload(files, null, commandId);
		expect(missing.ok).toBe(false);
	});

	test('is handed out as a file to keep, whatever its name', () => {
		const answer = download({
			fileName: 'របាយការណ៍ "1"\r\nX: y.pdf',
			mediaType: 'application/pdf',
			bytes: png
		});
		const header = answer.headers.get('content-disposition') ?? '';
		expect(header).toMatch(/^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[^\s"]*$/);
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
	});
});
