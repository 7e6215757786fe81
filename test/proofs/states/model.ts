import { correctIn, isCorrection, type Correcting, type CorrectionDeed } from './corrections.ts';

/**
 * What may become of a statement, the decisions on it and the signatures under it, written from the decision records and
 * not from the code: every deed is either done, and changes this in the one way said here, or changes nothing.
 */
export type Org = 'tom' | 'ines' | 'luz' | 'marta';
export type Answer = 'agree' | 'aside' | 'object';
export type Signed = 'none' | 'proposed' | 'signed' | 'declined' | 'withdrawn' | 'lapsed';
type Result = 'adopted' | 'not-adopted' | 'no-quorum';

export interface Asked {
  body: 'assembly' | 'executive';
  roll: Org[];
  quorum: number;
  appealable: boolean;
  state: 'open' | 'revising' | 'closed' | 'announced' | 'withdrawn';
  /** Whether its time to answer is over, and its time to appeal. */
  over: boolean;
  past: boolean;
  answers: Map<Org, { choice: Answer; replied: boolean }>;
  result: Result | null;
  final: boolean;
  appealed: Set<Org>;
  waiting: number;
  forwarded: boolean;
}

export interface Model {
  mode: 'institutional' | 'opt-in';
  state: 'draft' | 'closed' | 'decision' | 'sign-on' | 'published';
  adopted: boolean;
  asked: Asked | null;
  /** Whether the time to sign is over; null before it is opened. */
  signingOver: boolean | null;
  signed: Map<Org, Signed>;
  correcting: Correcting | null;
}

export type Deed =
  | {
      do:
        'close' | 'reopen' | 'resume' | 'count' | 'announce' | 'uphold' | 'take-up' | 'forward' | 'withdraw';
    }
  | { do: 'ask'; quorum: number; appealable: boolean }
  | { do: 'answer'; org: Org; choice: Answer }
  | { do: 'accept' | 'decline-objection' | 'appeal'; org: Org }
  | { do: 'wait'; for: 'answers' | 'appeals' | 'signing' | 'ratifying' }
  | CorrectionDeed
  | { do: 'open-sign-on' | 'publish' }
  | { do: 'sign' | 'propose' | 'approve' | 'refuse' | 'take-back'; org: Org };

export const begun = (mode: Model['mode']): Model => ({
  ...{ mode, state: 'draft', adopted: false, asked: null, signingOver: null },
  ...{ signed: new Map(), correcting: null },
});

const underWay = (asked: Asked | null) =>
  asked !== null && ['open', 'revising', 'closed'].includes(asked.state);
const standing = (asked: Asked) => [...asked.answers].filter(([org]) => asked.roll.includes(org));
const fresh = { answers: new Map(), result: null, final: false, appealed: new Set<Org>(), waiting: 0 };

/** Does a deed, or says that it cannot be done now. */
export function doIn(model: Model, deed: Deed): boolean {
  const { asked, state } = model;
  switch (deed.do) {
    case 'close':
      return state === 'draft' && become(model, 'closed');
    case 'reopen':
      return state === 'closed' && become(model, 'draft');
    case 'ask':
      if (state !== 'closed' || underWay(asked)) return false;
      model.asked = newlyAsked('assembly', deed);
      return become(model, 'decision');
    case 'forward': {
      if (!asked?.final || asked.result !== 'adopted' || asked.forwarded || asked.body === 'executive')
        return false;
      if (state !== 'decision' || !model.adopted) return false;
      model.asked = newlyAsked('executive', { quorum: 1, appealable: false });
      model.adopted = false;
      return true;
    }
    case 'answer':
      if (asked?.state !== 'open' || asked.over || !asked.roll.includes(deed.org)) return false;
      asked.answers.set(deed.org, { choice: deed.choice, replied: false });
      return true;
    case 'accept':
    case 'decline-objection':
      return replyIn(model, deed.org, deed.do === 'accept');
    case 'resume':
      if (asked?.state !== 'revising' || state !== 'closed') return false;
      Object.assign(asked, { state: 'open', over: false });
      return become(model, 'decision');
    case 'count':
      return count(asked);
    case 'announce':
      if (asked?.state !== 'closed') return false;
      asked.state = 'announced';
      asked.past = false;
      if (!asked.appealable) settle(model, asked);
      return true;
    case 'appeal':
      if (asked?.state !== 'announced' || asked.final || asked.past) return false;
      if (!asked.roll.includes(deed.org) || asked.appealed.has(deed.org)) return false;
      asked.appealed.add(deed.org);
      asked.waiting++;
      return true;
    case 'uphold':
      if (!asked || asked.waiting === 0) return false;
      asked.waiting = 0;
      if (asked.past) settle(model, asked);
      return true;
    case 'take-up':
      if (!asked || asked.waiting === 0) return false;
      Object.assign(asked, {
        ...fresh,
        answers: asked.answers,
        appealed: new Set(),
        state: 'open',
        over: false,
      });
      return true;
    case 'withdraw':
      if (!asked || asked.state === 'announced' || asked.state === 'withdrawn') return false;
      asked.state = 'withdrawn';
      if (state === 'decision' && !model.adopted) become(model, 'closed');
      return true;
    case 'wait':
      return wait(model, deed.for);
    default:
      return isCorrection(deed) ? correctIn(model, deed) : signing(model, deed);
  }
}

function newlyAsked(
  body: Asked['body'],
  { quorum, appealable }: { quorum: number; appealable: boolean },
): Asked {
  return {
    ...fresh,
    ...{ body, quorum, appealable, state: 'open', over: false, past: false, forwarded: false },
    roll: body === 'assembly' ? ['tom', 'ines', 'luz', 'marta'] : ['tom', 'luz'],
    answers: new Map(),
    appealed: new Set(),
  };
}

function become(model: Model, state: Model['state']): true {
  model.state = state;
  return true;
}

function replyIn(model: Model, org: Org, accepted: boolean): boolean {
  const { asked } = model;
  if (!asked || (asked.state !== 'open' && asked.state !== 'revising')) return false;
  const answer = asked.answers.get(org);
  if (answer?.choice !== 'object' || answer.replied) return false;
  answer.replied = true;
  if (!accepted) return true;
  asked.answers.delete(org);
  if (asked.state === 'open') {
    asked.state = 'revising';
    become(model, 'draft');
  }
  return true;
}

function count(asked: Asked | null): boolean {
  if (asked?.state !== 'open') return false;
  const given = standing(asked);
  if (given.some(([, { choice, replied }]) => choice === 'object' && !replied)) return false;
  if (!asked.over && given.length < asked.roll.length) return false;
  asked.state = 'closed';
  const against = given.some(([, { choice }]) => choice === 'object');
  const agreed = given.some(([, { choice }]) => choice === 'agree');
  asked.result = given.length < asked.quorum ? 'no-quorum' : agreed && !against ? 'adopted' : 'not-adopted';
  return true;
}

function settle(model: Model, asked: Asked): void {
  asked.final = true;
  if (asked.result === 'adopted') model.adopted = true;
  else if (model.state === 'decision') become(model, 'closed');
}

/** Time passes; it can always be waited for what has an end. */
function wait(model: Model, what: 'answers' | 'appeals' | 'signing' | 'ratifying'): boolean {
  const { asked } = model;
  if (what === 'answers' && asked?.state === 'open') asked.over = true;
  if (what === 'appeals' && asked?.state === 'announced' && !asked.final) {
    asked.past = true;
    if (asked.waiting === 0) settle(model, asked);
  }
  if (what === 'signing' && model.signingOver === false) model.signingOver = true;
  if (what === 'ratifying' && model.correcting?.state === 'ratifying') model.correcting.over = true;
  return true;
}

function signing(model: Model, deed: Deed): boolean {
  const { state, mode, adopted } = model;
  const goesOn = state === 'closed' || (state === 'decision' && adopted);
  if (deed.do === 'open-sign-on') {
    if (mode !== 'opt-in' || !goesOn) return false;
    model.signingOver = false;
    return become(model, 'sign-on');
  }
  if (deed.do === 'publish') {
    if (mode === 'institutional' ? !goesOn : state !== 'sign-on' || !model.signingOver) return false;
    return become(model, 'published');
  }
  if (!('org' in deed) || model.signingOver === null) return false;
  const was = model.signed.get(deed.org) ?? 'none';
  const approves = deed.org === 'marta';
  const open = !model.signingOver && state === 'sign-on';
  const to = (next: Signed) => model.signed.set(deed.org, next).size > 0;
  const unsigned = was === 'none' || was === 'declined' || was === 'withdrawn';
  if (deed.do === 'sign') return open && unsigned && !approves && to('signed');
  if (deed.do === 'propose') return open && unsigned && approves && to('proposed');
  if (deed.do === 'approve') return open && was === 'proposed' && to('signed');
  if (deed.do === 'refuse')
    return open && (was === 'none' || was === 'withdrawn' || was === 'proposed') && to('declined');
  if (was !== 'signed' && was !== 'proposed' && was !== 'lapsed') return false;
  model.correcting?.ratified.delete(deed.org);
  return to('withdrawn');
}
