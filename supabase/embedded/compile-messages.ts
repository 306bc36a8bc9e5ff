import { compile } from '@inlang/paraglide-js';
import { messageCompiler } from '../../src/lib/i18n/message-compiler.ts';

// The program of `ensureMessages`: compiles as the bundler does for a built app.
await compile({ ...messageCompiler, outputStructure: 'message-modules' });
