import type { Socket } from 'socket.io';
import type { Announcement } from '../domain/platform.ts';
import type { CollabGate } from '../domain/texts/co-editing/gate.ts';
import { Bucket } from './bucket.ts';
import type { Connection } from './connection.ts';
import { LIMITS } from './wire.ts';

const TOPIC = /^[a-z][a-z-]{1,30}:[A-Za-z0-9-]{1,64}$/;

/** Who listens to which topic. An event carries the topic and a word, never data. */
export class Topics {
  readonly #gate: CollabGate;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #all = new Set<Listener>();

  constructor(gate: CollabGate) {
    this.#gate = gate;
  }

  get size(): number {
    return this.#all.size;
  }

  admit(socket: Socket, connection: Connection): void {
    const listener = { socket, connection, topics: new Set<string>() };
    const joins = new Bucket(20, LIMITS.topics * 2);
    this.#all.add(listener);
    socket.on('join', (topic: unknown, answer: unknown) => {
      if (typeof answer === 'function')
        void this.#join(listener, joins, topic).then(answer as (said: object) => void);
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
    for (const { socket } of this.#listeners.get(topic) ?? []) socket.emit('changed', { topic, change });
  }

  /** Asks the gate again for everything these people hear, or everybody when none is named. */
  async askAgain(personId?: string): Promise<void> {
    for (const listener of this.#all) {
      const { viewer } = listener.connection;
      if (personId !== undefined && viewer.personId !== personId) continue;
      for (const topic of [...listener.topics]) {
        if (await this.#gate.mayHear(viewer, topic)) continue;
        this.#remove(listener, topic);
        listener.socket.emit('gone', topic);
      }
    }
  }

  async #join(listener: Listener, joins: Bucket, topic: unknown): Promise<object> {
    if (typeof topic !== 'string' || !TOPIC.test(topic)) return { err: 'bad-request' };
    if (listener.topics.size >= LIMITS.topics) return { err: 'too-many' };
    if (!joins.take()) return { err: 'too-fast' };
    try {
      if (!(await this.#gate.mayHear(listener.connection.viewer, topic))) return { err: 'not-found' };
    } catch (error) {
      console.error('live: a topic could not be joined', topic, error);
      return { err: 'busy' };
    }
    if (!this.#all.has(listener)) return { err: 'signed-out' };
    listener.topics.add(topic);
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return { ok: true };
  }

  #remove(listener: Listener, topic: string): void {
    listener.topics.delete(topic);
    const listeners = this.#listeners.get(topic);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(topic);
  }
}

interface Listener {
  socket: Socket;
  connection: Connection;
  topics: Set<string>;
}
