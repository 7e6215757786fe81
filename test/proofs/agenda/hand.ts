import { localId, nodeId } from '../../../graphql/ids.ts';
import { ask } from '../../support/ask.ts';
import type { Placed, Placing } from './order.ts';
import type { Hand as Who, Scene } from './scene.ts';
import { Typing } from './typing.ts';

const PLACED = `... on Ask { id number }`;
const CHANGE = `change { id } met { id } ask { id }`;
const ERROR = `... on ConflictError { code } ... on InvalidError { faults { field } } ... on Error { message }`;
const mutation = (name: string, input: string, shown: string) =>
  `mutation($input: ${input}!) { answer: ${name}(input: $input) { __typename ${shown} ${ERROR} } }`;
const AGENDA = `query($id: ID!) { node(id: $id) { ... on Agenda {
  asks { ...A } removedAsks { id } } } }
  fragment A on Ask { id number status moment reviewOn priorityBlock block
    es: venue(language: es) en: venue(language: en) aes: assumption(language: es) aen: assumption(language: en)
    lead { id } addressee { id } after { id } supporters { organization { id } shown }
    lastChanges { id fact } }`;

/** What was refused as it should be where two are at work: nothing is lost by it. */
const EXPECTED =
  /^(ask-removed|ask-not-removed|fact-changed-since|ask-after-circle|asks-too-many|asks-ever-too-many|text-too-long)$/;

export interface Shown {
  asks: {
    id: string;
    number: number;
    lastChanges: { id: string; fact: string }[];
    [fact: string]: unknown;
  }[];
  removedAsks: { id: string }[];
}

interface Answer {
  __typename: string;
  code?: string;
  message?: string;
  change?: { id: string } | null;
  met?: { id: string } | null;
  id?: string;
  number?: number;
}

/** A change that was answered, and when it was sent and answered, as both hands count. */
export interface Acknowledged {
  ask: string;
  change: string;
  sent: number;
  answered: number;
}

let moments = 0;

/** Somebody who writes by the code the page runs in a browser, without one: types words, and sends one act after another. */
export class AgendaHand {
  readonly typing: Typing;
  /** Changes the server answered. */
  readonly acknowledged: Acknowledged[] = [];
  /** Every answered change of the order, as it was asked for. */
  readonly placings: Placing[] = [];
  readonly counts = { facts: 0, met: 0, undone: 0, moves: 0, added: 0, removed: 0, restored: 0, supports: 0 };
  refused = 0;
  failed = 0;
  /** Where the last answer left what this organisation supports. */
  readonly supports = new Map<string, boolean>();
  readonly who: Who;
  readonly #scene: Scene;
  readonly #seat: string;

  constructor(scene: Scene, who: Who) {
    this.#scene = scene;
    this.who = who;
    this.#seat = nodeId('Seat', who.seat);
    this.typing = new Typing(scene, who);
  }

  /** The agenda as it is answered to this hand now. */
  async look(): Promise<Shown> {
    const id = nodeId('Agenda', this.#scene.agendaId);
    const { data, errors } = await ask(this.#scene.origin, this.who.token, AGENDA, { id });
    if (errors) throw new Error(JSON.stringify(errors));
    return data['node'] as Shown;
  }

  /** Sets a fact as whoever saw `seen`; tells of a meeting, and takes it back when wished. */
  async set(
    at: { ask: string; fact: string; value: string | null; seen: string | null },
    undo: boolean,
  ): Promise<void> {
    const answer = await this.#send('setAskFact', 'SetAskFactInput', `... on FactSet { ${CHANGE} }`, at);
    if (!answer) return;
    this.counts.facts++;
    if (answer.change) this.#acknowledge(at.ask, answer.change.id, answer.sent);
    if (!answer.met) return;
    this.counts.met++;
    if (!undo || !answer.change) return;
    const input = { change: answer.change.id };
    const back = await this.#send(
      'undoAskChange',
      'UndoAskChangeInput',
      `... on FactSet { ${CHANGE} }`,
      input,
    );
    if (!back?.change) return;
    this.counts.undone++;
    this.#acknowledge(at.ask, back.change.id, back.sent);
  }

  async move(id: string, after: string | null): Promise<void> {
    if (await this.#place('ask-moved', 'moveAsk', 'MoveAskInput', { ask: id, after })) this.counts.moves++;
  }

  async add(after: string | null): Promise<void> {
    const askWords = ['es', 'en'].map((language) => ({ language, priority: 'Nueva', ask: 'Pedimos más' }));
    const agenda = nodeId('Agenda', this.#scene.agendaId);
    const input = { agenda, askWords, after };
    if (await this.#place('ask-added', 'addAsk', 'AddAskInput', input)) this.counts.added++;
  }

  async remove(id: string): Promise<void> {
    if (await this.#place('ask-removed', 'removeAsk', 'AskInput', { ask: id })) this.counts.removed++;
  }

  async restore(id: string): Promise<void> {
    if (await this.#place('ask-restored', 'restoreAsk', 'AskInput', { ask: id })) this.counts.restored++;
  }

  async support(id: string, on: boolean): Promise<void> {
    const done = on
      ? await this.#send('supportAsk', 'SupportAskInput', '', { ask: id, shown: 'members' })
      : await this.#send('unsupportAsk', 'AskInput', '', { ask: id });
    if (!done) return;
    this.counts.supports++;
    this.supports.set(id, on);
  }

  /** Sends a change of the order, and keeps what was asked beside the place that was answered. */
  async #place(
    act: Placed,
    name: string,
    type: string,
    input: { ask?: string; after?: string | null },
  ): Promise<boolean> {
    const answer = await this.#send(name, type, PLACED, input);
    if (!answer) return false;
    const after = input.after ? localId('Ask', input.after) : null;
    const moved = localId('Ask', answer.id!);
    if (input.ask !== undefined && localId('Ask', input.ask) !== moved) this.failed++;
    this.placings.push({ seat: this.who.seat, act, ask: moved, after, number: answer.number! });
    return true;
  }

  #acknowledge(ask: string, change: string, sent: number): void {
    this.acknowledged.push({ ask, change, sent, answered: ++moments });
  }

  async #send(
    name: string,
    type: string,
    shown: string,
    input: object,
  ): Promise<(Answer & { sent: number }) | null> {
    const sent = ++moments;
    const { data, errors } = await ask(this.#scene.origin, this.who.token, mutation(name, type, shown), {
      input: { seat: this.#seat, ...input },
    });
    const answer = data['answer'] as Answer | undefined;
    if (answer && answer.message === undefined) return { ...answer, sent };
    if (answer?.code !== undefined && EXPECTED.test(answer.code)) this.refused++;
    else {
      this.failed++;
      console.error(name, JSON.stringify(answer ?? errors));
    }
    return null;
  }
}
