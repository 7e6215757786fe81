import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type * as Y from 'yjs';
import { TextProvider } from '../../app/live/provider.ts';
import { Link } from '../../app/live/socket.ts';
import { openStore, type Store } from '../../db/store.ts';
import { hashToken } from '../../domain/accounts/secrets.ts';
import { timedId } from '../../domain/ids.ts';
import { DAY, later, systemClock, type Platform } from '../../domain/platform.ts';
import { startText } from '../../domain/texts/co-editing/actions.ts';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { fragmentName, plainText, type Block } from '../../domain/texts/schema.ts';
import { transact } from '../../domain/transaction.ts';
import { givenBodyMember } from './factories/bodies.ts';
import { givenPerson, givenSeat } from './factories/people.ts';
import { givenStatement } from './factories/statements.ts';
import { givenText } from './factories/texts.ts';

const ORIGIN = 'http://acuerdo.test';

/** A text with a paragraph for each of `people` drafters, in a store that a server will open. */
export interface Scene {
  textId: string;
  tokens: string[];
}

export async function setScene(database: string, people: number): Promise<Scene> {
  const store = await openStore(database);
  const platform = platformOn(store);
  const text = await givenText(platform);
  await givenStatement(platform, { coalition_id: text.coalition_id, text_id: text.id });
  const tokens: string[] = [];
  const seats: string[] = [];
  for (let i = 0; i < people; i++) {
    const person = await givenPerson(platform);
    const seat = await givenSeat(platform, { coalition_id: text.coalition_id, person_id: person.id });
    await givenBodyMember(platform, {
      coalition_id: text.coalition_id,
      body_id: text.body_id,
      seat_id: seat.id,
    });
    tokens.push(await signIn(platform, person.id));
    seats.push(seat.id);
  }
  await transact(platform, async (tx) => {
    tx.begin();
    const blocks = tokens.map((_, i): Block => ({
      id: `parrafo${String(i).padStart(3, '0')}`,
      kind: 'paragraph',
      level: 0,
      inlines: [{ type: 'text', text: '·' }],
    }));
    await startText(tx, { textId: text.id, seatId: seats[0]!, blocks: { es: blocks } });
  });
  await store.close();
  return { textId: text.id, tokens };
}

/** Every word of the text's paragraphs as the store has them, read while no server runs. */
export async function wordsStored(database: string, { textId }: Scene): Promise<Set<string>> {
  const store = await openStore(database);
  try {
    const { blocks } = await readText(store, textId);
    return new Set(blocks['es']!.flatMap((block) => wordsOf(plainText(block))));
  } finally {
    await store.close();
  }
}

function platformOn(store: Store): Platform {
  return {
    store,
    clock: systemClock,
    newId: () => timedId(Date.now(), (length) => randomBytes(length)),
    randomBytes: (length) => randomBytes(length),
    announce: () => undefined,
  };
}

async function signIn(platform: Platform, personId: string): Promise<string> {
  const token = platform.newId();
  const now = platform.clock.now();
  const session = {
    id: platform.newId(),
    token_hash: hashToken(token),
    person_id: personId,
    device: 'Test',
    shared: 0 as const,
    default_seat_id: null,
    created_at: now,
    seen_at: now,
    confirmed_at: now,
    expires_at: later(now, 30 * DAY),
    ended_at: null,
  };
  await platform.store.write((trx) => trx.insertInto('sessions').values(session).execute());
  return token;
}

/** Starts the co-editing process and waits until it listens. */
export async function startEditServer(database: string, port: number): Promise<ChildProcess> {
  const script = fileURLToPath(import.meta.resolve('./edit-server.ts'));
  const child = spawn(process.execPath, [script, database, String(port), ORIGIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return child;
}

const wordsOf = (text: string): string[] => text.split('·').filter((word) => word !== '');

/** Somebody who types words that are all different, and knows which of them the server has said are saved. */
export class Typist {
  readonly provider: TextProvider;
  readonly saved = new Set<string>();
  readonly #link: Link;
  readonly #place: number;
  readonly #unsaved = new Set<string>();
  #typed = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(port: number, scene: Scene, place: number) {
    this.#place = place;
    this.#link = new Link(`http://127.0.0.1:${port}`, {
      cookie: `session=${scene.tokens[place]}`,
      origin: ORIGIN,
    });
    this.provider = new TextProvider({ link: this.#link, textId: scene.textId, openDevice: () => null });
    this.provider.on('status', ({ state }) => {
      if (state !== 'saved') return;
      for (const word of this.#unsaved) this.saved.add(word);
      this.#unsaved.clear();
    });
  }

  get typed(): number {
    return this.#typed;
  }

  /** Types whether connected or not, until told to stop. */
  start(): void {
    const next = () => {
      this.#type();
      this.#timer = setTimeout(next, Math.random() * 80);
    };
    this.#timer ??= setTimeout(next);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Words of others that have reached this screen. */
  seen(): string[] {
    const blocks = this.provider.doc.getXmlFragment(fragmentName('es')).toArray() as Y.XmlElement[];
    return blocks.flatMap((block, i) => (i === this.#place ? [] : wordsOf(textOf(block).toString())));
  }

  all(): string {
    const blocks = this.provider.doc.getXmlFragment(fragmentName('es')).toArray() as Y.XmlElement[];
    return blocks.map((block) => textOf(block).toString()).join('\n');
  }

  synced(): Promise<void> {
    return this.provider.synced
      ? Promise.resolve()
      : new Promise((resolve) => this.provider.once('synced', resolve));
  }

  end(): void {
    this.stop();
    this.provider.destroy();
    this.#link.close();
  }

  #type(): void {
    const block = this.provider.doc.getXmlFragment(fragmentName('es')).get(this.#place) as
      Y.XmlElement | undefined;
    if (!block) return;
    const word = `p${this.#place}w${this.#typed++}`;
    this.#unsaved.add(word);
    const text = textOf(block);
    text.insert(text.length, `${word}·`);
  }
}

const textOf = (block: Y.XmlElement): Y.XmlText => block.get(0) as Y.XmlText;
