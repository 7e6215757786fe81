import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Who is knocking, as a keyed hash: limits need to tell visitors apart, nothing needs their address.
 * Only as many proxies as we run are believed about it; an IPv6 visitor is their /64 network.
 */
export function clientKey(request: IncomingMessage, trustedProxies: number, key: Uint8Array): string {
  const said = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const chain = [...said, request.socket.remoteAddress ?? ''];
  const address = chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? '';
  return createHmac('sha256', key).update(network(address)).digest('base64url').slice(0, 22);
}

function network(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.split('%')[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}
