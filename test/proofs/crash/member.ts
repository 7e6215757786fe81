import { nodeId } from '../../../graphql/ids.ts';
import { ask } from '../../support/ask.ts';
import { pause } from './patience.ts';
import type { Signatory, SignOn } from './scene.ts';

export type Kind = 'signed' | 'proposed' | 'approved' | 'withdrawn';

export interface Receipt {
  number: string;
  digest: string;
  leafIndex: number;
  leafHash: string;
}

/** What a member did about one sign-on, as far as the server has told it. */
export interface Answer {
  signOn: SignOn;
  /** In order. A receipt where the act signed. */
  acknowledged: { kind: Kind; receipt: Receipt | null }[];
  signatureId: string;
}

/** A request; sent again, word for word, until it is answered. */
interface Asked {
  answer: Answer;
  kind: Kind;
  token: string;
  input: Record<string, unknown>;
}

const LONGEST_PAUSE_MS = 600;
const SHOWN = `... on Signature { id acts { kind } receipt { number digest leafIndex leafHash } }
  ... on Error { message }`;
const requests: Record<Kind, string> = {
  signed: `mutation($input: SignInput!) { answer: signStatement(input: $input) { __typename ${SHOWN} } }`,
  proposed: `mutation($input: SignInput!) { answer: proposeSignature(input: $input) { __typename ${SHOWN} } }`,
  approved: `mutation($input: ApproveSignatureInput!) { answer: approveSignature(input: $input) { __typename ${SHOWN} } }`,
  withdrawn: `mutation($input: WithdrawSignatureInput!) { answer: withdrawSignature(input: $input) { __typename ${SHOWN} } }`,
};

interface Shown {
  __typename: string;
  message?: string;
  id: string;
  acts: { kind: Kind }[];
  receipt: Receipt | null;
}

/** An organisation that signs, takes back and signs again, one sign-on after another, as long as it is let. */
export class Member {
  readonly answers: Answer[];
  readonly signatory: Signatory;
  /** What the server has been asked and has not answered. */
  asked: Asked | null = null;
  /** Answers that were not what was asked for. */
  refused = 0;
  #turn = 0;
  #on = false;
  #living: Promise<void> = Promise.resolve();

  constructor(signatory: Signatory, signOns: readonly SignOn[]) {
    this.signatory = signatory;
    this.answers = signOns.map((signOn) => ({ signOn, acknowledged: [], signatureId: '' }));
  }

  start(origin: string): void {
    this.#on = true;
    this.#living = this.#live(origin);
  }

  /** Asks for nothing new; resolves when what was asked is answered, or can no longer be. */
  async stop(): Promise<void> {
    this.#on = false;
    await this.#living;
  }

  async #live(origin: string): Promise<void> {
    while (this.#on) {
      this.asked ??= this.#next(this.answers[Math.floor(Math.random() * this.answers.length)]!);
      await this.#send(origin, this.asked);
      await pause(Math.random() * LONGEST_PAUSE_MS);
    }
  }

  /** Now and then the button is pressed twice. */
  async #send(origin: string, asked: Asked): Promise<void> {
    const presses = Math.random() < 0.1 ? 2 : 1;
    const sent = Array.from({ length: presses }, () =>
      ask(origin, asked.token, requests[asked.kind], { input: asked.input }),
    );
    const heard = (await Promise.allSettled(sent)).filter((one) => one.status === 'fulfilled');
    if (heard.length === 0) return;
    this.asked = null;
    const { answer, kind } = asked;
    const [shown, again] = heard.map(({ value: { data, errors } }) => {
      const one = data['answer'] as Shown | undefined;
      if (one?.__typename === 'Signature' && one.acts.at(-1)?.kind === kind) return one;
      this.refused++;
      console.error(kind, JSON.stringify(one ?? errors));
      return null;
    });
    if (!shown || again === null) return;
    const signs = kind === 'signed' || kind === 'approved';
    if (again && JSON.stringify(shown) !== JSON.stringify(again)) this.refused++;
    if (signs !== (shown.receipt !== null)) this.refused++;
    answer.signatureId = shown.id;
    answer.acknowledged.push({ kind, receipt: shown.receipt });
  }

  #next(answer: Answer): Asked {
    const { rule, first, authorized } = this.signatory;
    const last = answer.acknowledged.at(-1)?.kind ?? 'withdrawn';
    const shown = {
      termsDigest: answer.signOn.termsDigest,
      language: Math.random() < 0.5 ? 'es' : 'en',
      name: `Nombre ${++this.#turn} tal como aparecerá`,
    };
    if (last === 'withdrawn') {
      const input = {
        ...shown,
        seat: nodeId('Seat', first.id),
        signOn: nodeId('SignOn', answer.signOn.id),
        visibility: Math.random() < 0.25 ? 'withheld' : 'public',
      };
      return { answer, kind: rule === 'sole' ? 'signed' : 'proposed', token: first.token, input };
    }
    const own = { seat: nodeId('Seat', authorized.id), signature: answer.signatureId };
    return last === 'proposed' && Math.random() < 0.9
      ? { answer, kind: 'approved', token: authorized.token, input: { ...own, ...shown } }
      : { answer, kind: 'withdrawn', token: authorized.token, input: { ...own, reason: 'Por revisar.' } };
  }
}
