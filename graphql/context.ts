import type { Platform } from '../domain/platform.ts';
import type { Importer } from '../domain/texts/import/importer.ts';
import type { Uploads } from '../domain/texts/import/shelf.ts';
import type { Viewer } from '../domain/viewer.ts';
import type { Language } from '../domain/words/words.ts';

/** Announcements as they come; `return` ends them at once, also while the next is waited for. */
export interface Heard {
  next(): Promise<IteratorResult<{ topic: string; change: string }, unknown>>;
  return(value?: undefined): Promise<IteratorResult<unknown, unknown>>;
}

/** What one request knows: made by server.ts, read by every resolver. */
export interface GraphContext {
  viewer: Viewer;
  platform: Platform;
  /** The language answers and refusals are written in. */
  language: Language;
  /** Names the request in logs and masked errors. */
  requestId: string;
  /** Who is knocking, for limits on anonymous acts: a keyed hash of the address, never the address. */
  clientKey: string;
  /** What a person would recognise their browser by, e.g. "Chrome · Android". */
  device: string;
  /** The longest life of a private session, in days. */
  sessionDays: number;
  /** True only where the demo coalition runs: lets visitors sign in as its cast and read the mailbox. */
  demo: boolean;
  /** True in demo and development: mail is kept to be read instead of sent. */
  mailKept: boolean;
  /** Scheme, host and port of this installation; addresses in answers begin with it. */
  origin: string;
  /** Turns files and pasted text into blocks, on a thread of its own. */
  importer: Importer;
  /** The files this request brought, and those its person left to go on with. */
  uploads: Pick<Uploads, 'bring' | 'take' | 'look' | 'leave' | 'drop'>;
  /** Gives the browser a session; the token goes into the cookie and nowhere else. */
  setSession(token: string, options: { shared: boolean }): void;
  /** Takes the browser's session away. */
  clearSession(): void;
  /** Whether the viewer may listen to a topic, asked of fresh rows each time. */
  mayHear(topic: string): Promise<boolean>;
  /** What is announced on topics from now on; ask `mayHear` first. Null when too many streams are open already. */
  listen(topics: string[]): Heard | null;
}
