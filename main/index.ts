import path from 'node:path';
import { createDesk } from './desk.ts';
import { boot } from './shell/boot.ts';

// The built program lies in one folder: out/main beside out/preload and out/renderer.
boot(createDesk, path.join(import.meta.dirname, '..'));
