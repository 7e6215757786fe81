import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './ending.ts';

/** What a service was asked, and how it answers. */
interface TranslatingService {
  url: string;
  asked: { q: string[]; source: string; target: string; format: string; api_key?: string }[];
  /** Of each text, what it makes of it. */
  behave(how: Behaviour): void;
}

type Behaviour =
  | { kind: 'well'; say?: (text: string, target: string) => string; meanwhile?: () => Promise<void> }
  | { kind: 'silent' | 'broken' | 'plain-only' | 'too-large' | 'too-few' | 'refusing' | 'elsewhere' };

const LANGUAGES = [
  { code: 'es', name: 'Spanish', targets: ['en', 'es', 'ht'] },
  { code: 'en', name: 'English', targets: ['es', 'en'] },
];

/** A service on this machine that speaks the protocol of LibreTranslate, well or badly. */
export async function translatingService(): Promise<TranslatingService> {
  let how: Behaviour = { kind: 'well' };
  const asked: TranslatingService['asked'] = [];
  const server = createServer((request, response) => {
    const answer = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    const take = async () => {
      if (how.kind === 'silent') return;
      if (request.url === '/languages') return answer(LANGUAGES);
      const body = JSON.parse(await read(request)) as TranslatingService['asked'][number];
      asked.push(body);
      if (how.kind === 'broken') return answer('<html>Bad gateway</html>');
      if (how.kind === 'plain-only' && body.format !== 'text')
        return answer({ error: 'Invalid format' }, 400);
      if (how.kind === 'refusing') return answer({ error: 'Invalid API key' }, 403);
      if (how.kind === 'elsewhere')
        return void response.writeHead(302, { location: 'http://example.org/' }).end();
      if (how.kind === 'too-large') return answer({ translatedText: ['a'.repeat(2_000_000)] });
      if (how.kind === 'well') await how.meanwhile?.();
      const say =
        (how.kind === 'well' && how.say) || ((text: string, target: string) => `[${target}] ${text}`);
      const translatedText = body.q.map((text) => say(text, body.target));
      answer({ translatedText: how.kind === 'too-few' ? translatedText.slice(1) : translatedText });
    };
    void take();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, behave: (next) => (how = next) };
}

async function read(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
