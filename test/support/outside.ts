import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress } from '../../domain/outside/addresses.ts';
import { LIMITS, openOutside, type Outside } from '../../domain/outside/look.ts';
import type { Way } from '../../domain/outside/way.ts';
import { atEnd } from './ending.ts';

/** The address of the one server that stands for the public internet. */
export const PLACE = '127.77.0.1';
/** Its name. */
export const NAME = 'diario.example.org';

/** A small internet: one server with pages, and a resolver that says where names lead. */
export interface Internet {
  port: number;
  way: Way;
  outside: Outside;
  /** What was asked of the server, e.g. "HEAD /nota", in order. */
  asked: string[];
  /** The headers of the last request. */
  headers(): IncomingMessage['headers'];
  /** The address of a page of its server. */
  at(path: string, host?: string): string;
  /** How the pages answer; changed as time goes by. */
  pages: Record<string, Page>;
  /** Where names lead, in turn: the last answer stays. */
  names: Record<string, string[][]>;
}

export type Page = (response: ServerResponse, request: IncomingMessage) => void;

/** A page in HTML with this title. */
export const page =
  (title: string, type = 'text/html; charset=utf-8'): Page =>
  (response) =>
    response
      .writeHead(200, { 'Content-Type': type })
      .end(`<!doctype html><html lang="es"><head><title>${title}</title></head><body></body></html>`);

/** A redirect to there. */
export const leadsTo =
  (location: string, status = 302): Page =>
  (response) =>
    response.writeHead(status, { Location: location }).end();

/** An answer without anything to read. */
export const answers =
  (status: number): Page =>
  (response) =>
    response.writeHead(status).end();

export async function givenInternet({
  milliseconds = LIMITS.milliseconds as number,
} = {}): Promise<Internet> {
  const asked: string[] = [];
  let headers: IncomingMessage['headers'] = {};
  const pages: Internet['pages'] = {};
  const names: Internet['names'] = { [NAME]: [[PLACE]] };
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    headers = request.headers;
    (pages[request.url!] ?? answers(404))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, PLACE, resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const way: Way = {
    resolve: (host) => {
      const answers = names[host] ?? [];
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('ENOTFOUND'));
    },
    isPublic: (address) => address === PLACE || isPublicAddress(address),
    ports: new Set([port]),
  };
  return {
    port,
    way,
    outside: openOutside(way, { ...LIMITS, milliseconds }),
    asked,
    headers: () => headers,
    at: (path, host = NAME) => `http://${host}:${port}${path}`,
    pages,
    names,
  };
}
