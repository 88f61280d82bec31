import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
const { cleanup } = await import('./main.js');
await cleanup('login');
