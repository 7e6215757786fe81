import { Forbidden } from '../errors.ts';
import { later, MINUTE, type Instant, type Platform } from '../platform.ts';
import { TICKETS_PER_CLIENT } from './rules.ts';

const WINDOW = 15 * MINUTE;
const KEPT = 50_000;
const asked = new WeakMap<Platform, Map<string, Instant[]>>();

/**
 * Counts what one client asks without being signed in. Kept in memory only: where people connect from
 * is never written down. The limits that guard an account are counted in the database.
 */
export function countClient(platform: Platform, clientKey: string): void {
  const now = platform.clock.now();
  const since = later(now, -WINDOW);
  const clients = asked.get(platform) ?? new Map<string, Instant[]>();
  asked.set(platform, clients);
  const recent = (clients.get(clientKey) ?? []).filter((instant) => instant > since);
  if (recent.length >= TICKETS_PER_CLIENT) throw new Forbidden('too-many-requests');
  clients.delete(clientKey);
  clients.set(clientKey, [...recent, now]);
  if (clients.size > KEPT) clients.delete(clients.keys().next().value!);
}
