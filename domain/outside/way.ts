import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './addresses.ts';

/** How names become addresses, and which addresses and ports may be asked. Tests pass their own to whoever asks. */
export interface Way {
  resolve(host: string): Promise<string[]>;
  isPublic(address: string): boolean;
  ports: ReadonlySet<number>;
}

/** The internet's. */
export const publicWay: Way = {
  resolve: async (host) =>
    (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address),
  isPublic: isPublicAddress,
  ports: new Set([80, 443, 8080, 8443]),
};
