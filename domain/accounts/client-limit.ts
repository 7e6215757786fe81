import { Forbidden } from '../errors.ts';
import { later, MINUTE, type Instant, type Platform } from '../platform.ts';

const WINDOW = 15 * MINUTE;
const KEPT = 50_000;
const asked = new WeakMap<Platform, Map<string, Instant[]>>();

/** What is counted, each act for itself, and how often one client may do it within the window. */
interface ClientAct {
  act: 'ticket' | 'check' | 'request' | 'dispute' | 'passkey';
  most: number;
}

/**
 * Counts what one client asks without being signed in. Kept in memory only: where people connect from
 * is never written down. The limits that guard an account are counted in the database.
 */
export function countClient(platform: Platform, clientKey: string, { act, most }: ClientAct): void {
  const key = `${act} ${clientKey}`;
  const now = platform.clock.now();
  const since = later(now, -WINDOW);
  const clients = asked.get(platform) ?? new Map<string, Instant[]>();
  asked.set(platform, clients);
  const recent = (clients.get(key) ?? []).filter((instant) => instant > since);
  if (recent.length >= most) throw new Forbidden('too-many-requests');
  clients.delete(key);
  clients.set(key, [...recent, now]);
  if (clients.size > KEPT) clients.delete(clients.keys().next().value!);
}
