import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { DOCUMENT_HEADERS } from './security.ts';
import { press, sendBytes, type Pressed } from './send-bytes.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const NEVER_DOCUMENTS = new Set(['.css', '.js', '.woff2']);
/** Of brotli, the most: a second once for each run, and every visitor of a first page is spared two kilobytes. */
const QUALITY = 11;

/**
 * The files of the build, each read and compressed when it is first asked for and then sent from memory. Only
 * what was there at start-up is answered, so that no address reaches anything else. Names under /assets hold
 * a digest of their content and are kept by browsers for good.
 */
export class BuiltFiles {
  readonly #files: ReadonlySet<string>;
  readonly #directory: string;
  readonly #pressed = new Map<string, Promise<Pressed>>();

  constructor(directory: string) {
    this.#directory = directory;
    const files = globSync('**/*', { cwd: directory }).filter((path) => extname(path) !== '');
    this.#files = new Set(files.map((path) => `/${path.replaceAll('\\', '/')}`));
  }

  /** Answers the request if it is for one of the files. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (!this.#files.has(path)) return false;
    let pressed = this.#pressed.get(path);
    if (pressed === undefined) {
      pressed = readFile(join(this.#directory, path)).then((bytes) => press(bytes, QUALITY));
      this.#pressed.set(path, pressed);
      pressed.catch(() => this.#pressed.delete(path));
    }
    const forGood = path.startsWith('/assets/');
    const extension = extname(path);
    if (NEVER_DOCUMENTS.has(extension)) for (const name of DOCUMENT_HEADERS) response.removeHeader(name);
    const type = TYPES[extension] ?? 'application/octet-stream';
    sendBytes(request, response, await pressed, {
      'Content-Type': type,
      'Cache-Control': forGood ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      Vary: 'Accept-Encoding',
    });
    return true;
  }
}
