import { nodeId } from '../../../../graphql/ids.ts';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import type { ComponentType } from 'react';
import remixConfig from '../../../../remix.config.js';
import * as entry from '../../../../app/entry.server.tsx';
import type { RouteHandle } from '../../../../app/handle.ts';
import type { ViewerSummary } from '../../../../app/load-context.d.ts';
import * as root from '../../../../app/root.tsx';

/** A page to be shown by the product's own document and entry, without its scripts. */
export interface KitPage {
  default: ComponentType;
  handle?: RouteHandle;
  loader?: () => unknown;
}

export const viewer: ViewerSummary = {
  person: { id: nodeId('Person', 'p-marta'), name: 'Marta Solís' },
  seats: [
    { id: 's1', organization: { id: 'o1', name: 'Albergue La Ruta del Sur' } },
    { id: 's2', organization: { id: 'o2', name: 'Red Norte de Familias Buscadoras' } },
  ],
  seat: { id: 's1', organization: { id: 'o1', name: 'Albergue La Ruta del Sur' } },
  zone: 'America/Mexico_City',
  shared: false,
};

export const NOW = '2027-01-12T19:00:00.000Z';

/** The test runner gives stylesheets no address, so the kit names them itself. */
const sheets = [
  '/app/ui/acuerdo.css',
  '/app/ui/css/statement.css',
  '/app/ui/desk.css',
  '/app/ui/fonts.css',
].map((href) => ({ rel: 'stylesheet', href }));
const rootModule = { ...root, links: () => sheets } as unknown as ServerBuild['routes'][string]['module'];

function buildOf(pages: Record<string, KitPage>): ServerBuild {
  const part = { hasAction: false, hasLoader: true, hasClientAction: false, hasClientLoader: false };
  const asset = { ...part, hasErrorBoundary: true, module: '/none.js', imports: [] };
  const named = Object.entries(pages);
  return {
    mode: 'test',
    entry: { module: entry },
    routes: {
      root: { id: 'root', path: '', module: rootModule },
      ...Object.fromEntries(
        named.map(([path, page]) => [
          path,
          {
            id: path,
            parentId: 'root',
            path,
            module: { ...page, handle: { ...page.handle, scriptless: true } },
          },
        ]),
      ),
    },
    assets: {
      entry: { module: '/none.js', imports: [] },
      routes: {
        root: { ...asset, id: 'root', path: '' },
        ...Object.fromEntries(named.map(([path]) => [path, { ...asset, id: path, parentId: 'root', path }])),
      },
      url: '/none.js',
      version: 'kit',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: remixConfig.future,
    isSpaMode: false,
  };
}

/** Serves the pages on 127.0.0.1 in the language of `?lang=`, with the product's stylesheets and fonts. */
export async function startKit(
  pages: Record<string, KitPage>,
): Promise<{ origin: string; stop: () => void }> {
  const handle = createRequestHandler(buildOf(pages), 'test');
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://kit.invalid');
      const file = /^\/app\/ui\/[\w/-]+\.css$/.test(url.pathname)
        ? `.${url.pathname}`
        : `public${url.pathname}`;
      const bytes = /\.(css|woff2|svg|ico)$/.test(url.pathname) ? await readFile(file) : null;
      if (bytes !== null) {
        response.setHeader(
          'Content-Type',
          file.endsWith('.css') ? 'text/css' : file.endsWith('.svg') ? 'image/svg+xml' : 'font/woff2',
        );
        response.end(bytes);
        return;
      }
      const context: AppLoadContext = {
        nonce: 'kit',
        language: url.searchParams.get('lang') === 'en' ? 'en' : 'es',
        secure: false,
        viewer,
        graphql: () => Promise.reject(new Error('The kit asks nothing.')),
        origin: 'http://localhost',
        files: {
          upload: () => Promise.reject(new Error('no shelf')),
          toCheck: () => Promise.reject(new Error('no shelf')),
          letter: () => Promise.resolve(null),
          signatories: () => Promise.resolve(null),
          privileged: () => Promise.resolve(null),
          text: () => Promise.resolve(null),
          receipt: () => Promise.resolve(null),
          attachment: () => Promise.resolve(null),
          deliveryFile: () => Promise.resolve(null),
          paperScan: () => Promise.resolve(null),
          agendaPrint: async () => null,
          comparison: async () => null,
          agendaSheet: async () => null,
          comments: () => Promise.resolve(null),
          position: () => Promise.resolve(null),
          recording: () => Promise.resolve(null),
          logo: () => Promise.resolve(null),
          feed: () => Promise.resolve(null),
          calendar: () => Promise.resolve(null),
          publicCalendar: () => Promise.resolve(null),
          report: () => Promise.resolve(null),
          publicReport: () => Promise.resolve(null),
        },
        now: () => NOW,
      };
      const answer = await handle(new Request(url, { headers: { accept: 'text/html' } }), context);
      response.statusCode = answer.status;
      response.setHeader('Content-Type', answer.headers.get('content-type') ?? 'text/html');
      response.setHeader(
        'Content-Security-Policy',
        "default-src 'self'; script-src 'none'; style-src 'self'",
      );
      response.end(await answer.text());
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
