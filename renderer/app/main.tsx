import { setUpSchemas } from '../lib/plain-words.ts';

// Zod decides while a schema is built whether it may compile it, so its settings come before anything that builds one.
setUpSchemas();
const { start } = await import('./start.tsx');
start();
