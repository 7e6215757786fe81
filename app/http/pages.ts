import type { Server } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import type express from 'express';
import { BuiltFiles } from './built-files.ts';

/** The built pages in production; Vite's own in development, which answers on the same server. */
export async function pagesOf(production: boolean, server: Server) {
  if (production) {
    const place = '../../build/server/index.js';
    const build = (await import(place)) as ServerBuild;
    const files = new BuiltFiles('build/client');
    const assets: express.RequestHandler = (request, response, next) => {
      files.answer(request, response).then((answered) => answered || next(), next);
    };
    return { build, assets };
  }
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server, path: '/__vite_hmr' } } });
  const build = (() => vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild;
  return { build, assets: vite.middlewares as express.RequestHandler };
}
