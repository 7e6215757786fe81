import type { Socket } from 'socket.io';
import type { Announcement, Instant } from '../domain/platform.ts';
import type { CollabGate } from '../domain/texts/co-editing/gate.ts';
import { Bucket } from './bucket.ts';
import type { Connection } from './connection.ts';
import { LIMITS } from './wire.ts';

/** Of so many topics it is known when they last changed. */
const REMEMBERED = 10_000;
const TOPIC = /^[a-z][a-z-]{1,30}:[A-Za-z0-9-]{1,64}$/;

/** Who listens to which topic. An event carries the topic and a word, never data. */
export class Topics {
  readonly #gate: CollabGate;
  readonly #now: () => Instant;
  /** When topics last changed, those that changed longest ago first. */
  readonly #changes = new Map<string, Instant>();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #all = new Set<Listener>();
  /** How often readers have changed: who was let in by an answer from before is asked about again. */
  #asked = 0;

  constructor(gate: CollabGate, now: () => Instant) {
    this.#gate = gate;
    this.#now = now;
  }

  get size(): number {
    return this.#all.size;
  }

  admit(socket: Socket, connection: Connection): void {
    const listener = { socket, connection, topics: new Set<string>() };
    const joins = new Bucket(20, LIMITS.topics * 2);
    this.#all.add(listener);
    socket.on('join', (topic: unknown, ...more: unknown[]) => {
      const answer = more.at(-1);
      const since = more.length > 1 ? more[0] : undefined;
      if (typeof answer === 'function') void this.#join(listener, joins, topic, since).then(answer as Answer);
    });
    socket.on('ask', (topic: unknown, answer: unknown) => {
      if (typeof answer === 'function') void this.#ask(listener, joins, topic).then(answer as Answer);
    });
    socket.on('leave', (topic: unknown) => {
      if (typeof topic === 'string') this.#remove(listener, topic);
    });
    socket.on('disconnect', () => {
      this.#all.delete(listener);
      for (const topic of listener.topics) this.#remove(listener, topic);
    });
  }

  emit({ topic, change }: Announcement): void {
    this.#changes.delete(topic);
    this.#changes.set(topic, this.#now());
    if (this.#changes.size > REMEMBERED) this.#changes.delete(this.#changes.keys().next().value!);
    for (const { socket } of this.#listeners.get(topic) ?? []) socket.emit('changed', { topic, change });
  }

  /** Asks the gate again for everything these people hear, or everybody when none is named. */
  async askAgain(personId?: string): Promise<void> {
    for (const listener of this.#all) {
      const { viewer } = listener.connection;
      if (personId !== undefined && viewer.personId !== personId) continue;
      for (const topic of [...listener.topics]) await this.#requireAllowed(listener, topic);
    }
  }

  /** Asks the gate again, right away, for everybody who hears these topics: who may know of them has changed. */
  async askAgainOf(topics: readonly string[]): Promise<void> {
    this.#asked++;
    await Promise.all(
      topics.flatMap((topic) =>
        [...(this.#listeners.get(topic) ?? [])].map((listener) => this.#requireAllowed(listener, topic)),
      ),
    );
  }

  async #requireAllowed(listener: Listener, topic: string): Promise<void> {
    if (await this.#gate.mayHear(listener.connection.viewer, topic)) return;
    if (!listener.topics.has(topic)) return;
    this.#remove(listener, topic);
    listener.socket.emit('gone', topic);
  }

  /** `since` is when the page was made: what changed after that and before it listens, it is told of. */
  async #join(listener: Listener, joins: Bucket, topic: unknown, since: unknown): Promise<object> {
    if (!isTopic(topic)) return { err: 'bad-request' };
    if (listener.topics.size >= LIMITS.topics) return { err: 'too-many' };
    const err = await this.#judge(listener, joins, topic);
    if (err !== null) return { err };
    if (!this.#all.has(listener)) return { err: 'signed-out' };
    listener.topics.add(topic);
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    const changed = this.#changes.get(topic);
    const missed = typeof since === 'string' && changed !== undefined && changed > since;
    return missed ? { ok: true, missed } : { ok: true };
  }

  /** Whether a topic may be heard, for who keeps something of it and does not listen. */
  async #ask(listener: Listener, joins: Bucket, topic: unknown): Promise<object> {
    if (!isTopic(topic)) return { err: 'bad-request' };
    const err = await this.#judge(listener, joins, topic);
    return err === null ? { ok: true } : { err };
  }

  /** Why somebody may not hear of this topic now; null where they may. */
  async #judge({ connection }: Listener, joins: Bucket, topic: string): Promise<string | null> {
    if (!joins.take()) return 'too-fast';
    try {
      for (let asked = -1; asked !== this.#asked;) {
        asked = this.#asked;
        if (!(await this.#gate.mayHear(connection.viewer, topic))) return 'not-found';
      }
      return null;
    } catch (error) {
      console.error('live: the gate could not be asked', topic, error);
      return 'busy';
    }
  }

  #remove(listener: Listener, topic: string): void {
    listener.topics.delete(topic);
    const listeners = this.#listeners.get(topic);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(topic);
  }
}

const isTopic = (topic: unknown): topic is string => typeof topic === 'string' && TOPIC.test(topic);

type Answer = (said: object) => void;

interface Listener {
  socket: Socket;
  connection: Connection;
  topics: Set<string>;
}
