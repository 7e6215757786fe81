import type { RunningServer } from '../../support/server.ts';
import { noCounts, type Counts, type Fault } from './counts.ts';
import { halvesOf } from './halves.ts';
import type { MailServer } from './mail-server.ts';
import { Member } from './member.ts';
import { patiently, pause } from './patience.ts';
import { keptOf, mailFaults, receiptsNotMailed } from './promises.ts';
import type { Scene } from './scene.ts';
import { mailsDue, type Stored } from './stored.ts';
import { wrongTallies } from './tallies.ts';
import { Typist } from './typist.ts';

/** Everybody who works in the coalition, and what has been found out about what they were promised. */
export class Life {
  readonly counts: Counts = noCounts();
  readonly #scene: Scene;
  readonly #mail: MailServer;
  readonly #origin: string;
  readonly #typists: Typist[];
  readonly #members: Member[];
  readonly #lost = new Set<string>();
  #stored: Stored | null = null;

  constructor(scene: Scene, mail: MailServer, origin: string) {
    this.#scene = scene;
    this.#mail = mail;
    this.#origin = origin;
    this.#typists = scene.typists.map((_, place) => new Typist(origin, scene, place));
    this.#members = scene.members.map((signatory) => new Member(signatory, scene.signOns));
  }

  /** The kill comes when some have been heard again; others may still be on their way back. */
  async workUntilKilled(server: RunningServer): Promise<void> {
    await this.#compareTallies();
    const before = new Map(this.#typists.map((typist) => [typist, typist.saved.size]));
    for (const typist of this.#typists) typist.start();
    for (const member of this.#members) member.start(this.#origin);
    const some = 1 + Math.floor((Math.random() * this.#typists.length) / 2);
    await this.#until(some, (typist) => typist.saved.size > before.get(typist)!);
    await pause(Math.random() * 1000);
    await server.kill();
    await this.#until(this.#typists.length, (typist) => !typist.isUp);
    await Promise.all(this.#members.map((member) => member.stop()));
    for (const typist of this.#typists) typist.stop();
  }

  /** Before anything runs again. */
  judge(stored: Stored): void {
    const promised = new Set(this.#typists.flatMap((typist) => [...typist.saved, ...typist.seen()]));
    const words = new Set(stored.words);
    for (const word of promised) if (!words.has(word)) this.#lost.add(word);
    this.counts.lost = this.#lost.size;
    this.counts.promised = promised.size;
    this.counts.unanswered += this.#members.filter(({ asked }) => asked !== null).length;
    this.#judgeSigning(stored);
  }

  /** Everybody hears what is due to them. Nobody begins anything new. */
  async end(database: string): Promise<void> {
    await this.#compareTallies();
    for (const member of this.#members) if (member.asked) member.start(this.#origin);
    await Promise.all(this.#members.map((member) => member.stop()));
    const alike = () => new Set(this.#typists.map((typist) => typist.words().join())).size === 1;
    const converged = await patiently(
      () => this.#typists.every((typist) => typist.isSaved) && alike(),
      () => this.#heard(),
    );
    if (!converged)
      this.#tell(
        'diverged',
        this.#typists.map((typist) => typist.describe()),
      );
    const due = mailsDue(database);
    await patiently(() => due.count() === 0, due.count);
    due.close();
  }

  judgeEnd(stored: Stored): void {
    const { counts } = this;
    const kinds = this.#members.flatMap(({ answers }) => answers.flatMap(({ acknowledged }) => acknowledged));
    for (const { kind } of kinds) counts[kind]++;
    const words = new Set(stored.words);
    counts.typed = this.#typists.reduce((sum, { typed }) => sum + typed, 0);
    counts.missing = counts.typed - words.size;
    counts.doubled = stored.words.length - words.size;
    counts.wordsRefused = this.#typists.reduce((sum, { refused }) => sum + refused, 0);
    const differ = this.#typists.filter((typist) => typist.words().join() !== stored.words.join());
    this.#tell(
      'diverged',
      differ.map((typist) => typist.describe()),
    );
    counts.actsRefused += this.#members.reduce(
      (sum, { refused, asked }) => sum + refused + Number(asked !== null),
      0,
    );
    this.#judgeSigning(stored);
    const unsent = stored.mails.filter(({ id }) => !this.#mail.received.has(id));
    this.#tell(
      'mailsLost',
      unsent.map(({ key }) => `not sent: ${key}`),
    );
    this.#tell('mailsLost', receiptsNotMailed(stored, this.#members, this.#mail));
    counts.mails = stored.mails.filter(({ key }) => key.startsWith('mail:signature-')).length;
    counts.mailsTwice = [...this.#mail.received.values()].filter((copies) => copies.length > 1).length;
  }

  leave(): void {
    for (const typist of this.#typists) typist.end();
  }

  #judgeSigning(stored: Stored): void {
    this.#stored = stored;
    const { lost, doubled, unheard } = keptOf(stored, this.#members);
    this.counts.unheard += unheard;
    this.#tell('signaturesLost', lost);
    this.#tell('signaturesDoubled', doubled);
    this.#tell('halves', halvesOf(stored, this.#scene));
    this.#tell('mailsLost', mailFaults(stored, this.#mail));
  }

  async #compareTallies(): Promise<void> {
    if (this.#stored) this.#tell('talliesWrong', await wrongTallies(this.#origin, this.#scene, this.#stored));
  }

  async #until(many: number, holds: (typist: Typist) => boolean): Promise<void> {
    const count = () => this.#typists.filter(holds).length;
    const reached = await patiently(
      () => count() >= many,
      () => this.#heard() + count(),
    );
    if (!reached) throw new Error('Nothing has moved for two minutes.');
  }

  /** Grows with every word that arrives anywhere and every act that is answered. */
  #heard(): number {
    const acts = this.#members.flatMap(({ answers }) =>
      answers.map(({ acknowledged }) => acknowledged.length),
    );
    const words = this.#typists.map((typist) => typist.saved.size + typist.words().length);
    return [...acts, ...words].reduce((sum, n) => sum + n, 0);
  }

  #tell(fault: Fault, said: readonly string[]): void {
    this.counts[fault] += said.length;
    for (const sentence of said.slice(0, 10)) console.error(`${fault}: ${sentence}`);
  }
}
