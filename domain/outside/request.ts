import {
  Agent as PlainAgent,
  request as askPlainly,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Agent as SecureAgent, request as askSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicName } from './addresses.ts';
import type { Way } from './way.ts';

/** It names the product and neither the installation nor the coalition: who is asked need not learn who drafts about it. */
const USER_AGENT = 'Acuerdo-link-check/1.0';

/** An address that is not asked: what it says by itself is no way to a public place. */
export class NotAllowed extends Error {}
/** A name that leads to no public place; nobody is told whether it leads anywhere else. */
class NoPublicPlace extends Error {}

/** Where an address leads, judged by its looks alone; throws `NotAllowed`. */
export function placeOf(href: string, way: Way): URL {
  if (!URL.canParse(href)) throw new NotAllowed();
  const url = new URL(href);
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const host = bare(url);
  const fits =
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    !url.password &&
    way.ports.has(port) &&
    (isIP(host) ? way.isPublic(host) : isPublicName(host));
  if (!fits) throw new NotAllowed();
  return url;
}

/**
 * Sends one request without a body, and answers as soon as the head of the answer is there. The name is resolved once,
 * here; every address it has must be public, and the connection goes to one of exactly those.
 */
export async function send(
  method: 'HEAD' | 'GET',
  url: URL,
  way: Way,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = bare(url);
  const addresses = isIP(host) ? [host] : await within(signal, way.resolve(host));
  if (addresses.length === 0 || !addresses.every((address) => way.isPublic(address)))
    throw new NoPublicPlace();
  const secure = url.protocol === 'https:';
  // An agent of its own: none that is shared, that keeps connections, or that reads a proxy from the environment.
  const options: RequestOptions = {
    method,
    signal,
    agent: secure ? new SecureAgent({ keepAlive: false }) : new PlainAgent({ keepAlive: false }),
    lookup: fixed(addresses),
    headers: {
      'User-Agent': USER_AGENT,
      Accept: 'text/html, */*;q=0.5',
      'Accept-Encoding': 'identity',
      Connection: 'close',
    },
  };
  return new Promise((resolve, reject) => {
    const asked = secure ? askSecurely(url, options, resolve) : askPlainly(url, options, resolve);
    asked.on('error', reject);
    asked.end();
  });
}

const bare = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

/** Answers whoever connects with these addresses, whatever name they ask for. */
function fixed(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, { all }, answer) => {
    if (all) answer(null, found);
    else answer(null, found[0]!.address, found[0]!.family);
  };
}

/** A resolver takes no signal; whoever waits for it does. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
