import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
const { action } = await import('./main.js');
await action('publish');
