import type { JoinAnswer, JoinGranted, JoinRequest, Refusal } from '../../realtime/wire.ts';
import { backOff, type Link } from './socket.ts';

const JOIN_MS = 15_000;
const ANSWER_MS = 20_000;

/** In a text or out of it, as far as the server is concerned, and when to try again. */
export class Door {
  /** The server's short number of the text. */
  h = 0;
  #isIn = false;
  #knocking = false;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #patience: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  readonly #link: Link;
  readonly #textId: string;

  constructor(link: Link, textId: string) {
    this.#link = link;
    this.#textId = textId;
  }

  get isIn(): boolean {
    return this.#isIn;
  }

  /** Asks to be let in, unless it is in, has asked already or is not connected. */
  knock(
    request: () => JoinRequest,
    { granted, refused }: { granted(answer: JoinGranted): void; refused(err: Refusal): void },
  ): void {
    if (!this.#link.isUp || this.#isIn || this.#knocking || this.#closed) return;
    this.#knocking = true;
    const heard = (late: Error | null, answer: JoinAnswer) => {
      this.#knocking = false;
      if (this.#closed || !this.#link.isUp) return;
      if (late) return refused('busy');
      if ('err' in answer) return refused(answer.err);
      this.h = answer.h;
      this.#isIn = true;
      granted(answer);
    };
    this.#link.collab.timeout(JOIN_MS).emit('join', this.#textId, request(), heard);
  }

  /** Says goodbye, if there is anybody to say it to. */
  leave(): void {
    if (this.#isIn && this.#link.isUp) this.#link.collab.emit('leave', this.h);
    this.#isIn = false;
  }

  /** The server has put it out. */
  putOut(): void {
    this.#isIn = false;
    if (this.#patience) clearTimeout(this.#patience);
  }

  /** Tries again after a while, longer each time until `settle`. */
  soon(again: () => void): void {
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      again();
    }, backOff(this.#attempt++));
  }

  /** While an answer is due: `late` when it has not come for long. */
  expect(due: boolean, late: () => void): void {
    if (this.#patience) clearTimeout(this.#patience);
    this.#patience = due && this.#isIn ? setTimeout(late, ANSWER_MS) : null;
  }

  settle(): void {
    this.#attempt = 0;
  }

  close(): void {
    this.leave();
    this.#closed = true;
    for (const timer of [this.#retry, this.#patience]) if (timer) clearTimeout(timer);
  }
}
