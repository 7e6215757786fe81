import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import express from 'express';

const production = process.env['NODE_ENV'] === 'production';
const app = express();
const server = createServer(app);
app.disable('x-powered-by');

let build: ServerBuild | (() => Promise<ServerBuild>);
if (production) {
  const place = './build/server/index.js';
  build = (await import(place)) as ServerBuild;
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }));
  app.use(express.static('build/client', { maxAge: '1h' }));
} else {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({
    server: { middlewareMode: true, hmr: { server, path: '/__vite_hmr' } },
  });
  app.use(vite.middlewares);
  build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
}

app.all('*', (request, response, next) => {
  const nonce = randomBytes(16).toString('base64');
  const language = readLanguage(request.headers.cookie ?? '', request.acceptsLanguages('es', 'en'));
  response.setHeader(
    'Content-Security-Policy',
    [
      `default-src 'self'`,
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self'${production ? '' : " 'unsafe-inline'"}`,
      `img-src 'self' data:`,
      `base-uri 'none'`,
      `object-src 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
    ].join('; '),
  );
  const context: AppLoadContext = {
    nonce,
    language,
    secure: false,
    viewer: null,
    graphql: () => Promise.reject(new Response(null, { status: 503 })),
    now: () => new Date().toISOString(),
  };
  createRequestHandler({ build, getLoadContext: () => context })(request, response, next).catch(next);
});

function readLanguage(cookies: string, accepted: string | false): 'es' | 'en' {
  const chosen = /(?:^|; )language=(es|en)/.exec(cookies)?.[1] ?? accepted;
  return chosen === 'en' ? 'en' : 'es';
}

const port = Number(process.env['PORT'] ?? 3000);
const host = process.env['HOST'] ?? '127.0.0.1';
server.listen(port, host, () => console.log(`Acuerdo: http://${host}:${port}`));
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
