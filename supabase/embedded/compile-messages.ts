import { compile } from '@inlang/paraglide-js';
import { messageCompiler } from '../../src/lib/i18n/message-compiler.ts';

// The program of `ensureMessages`.
await compile(messageCompiler);
