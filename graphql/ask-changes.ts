import { setAskFact, undoAskChange, type FactSet as FactSetRow } from '../domain/agendas/actions-facts.ts';
import { changesOf, lastChangesOf, type AskChange as AskChangeRow } from '../domain/agendas/reads-changes.ts';
import type { AskFact as AskFactName } from '../domain/agendas/rules.ts';
import { Ask } from './asks.ts';
import { builder } from './builder.ts';
import { localId, nodeId } from './ids.ts';
import { Organization, Seat } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { Target } from './targets.ts';

const AskFact = builder.enumType('AskFact', {
  description: 'What is known of an ask, changed one at a time.',
  values: {
    lead: { value: 'lead', description: 'The value is the id of an organisation.' },
    target: { value: 'target', description: 'The value is the id of a target.' },
    venueEs: { value: 'venue-es' },
    venueEn: { value: 'venue-en' },
    moment: { value: 'moment', description: '"2027", "2027-03" or "2027-03-18".' },
    status: { value: 'status', description: 'proposed, adopted, in-part, won, lost or dropped.' },
    after: { value: 'after', description: 'The value is the id of an ask of the same agenda.' },
    assumptionEs: { value: 'assumption-es' },
    assumptionEn: { value: 'assumption-en' },
    reviewOn: { value: 'review-on', description: 'A date.' },
  } as const,
});

interface FactValueRow {
  fact: AskFactName;
  value: string;
}

/** Facts whose value is the id of something, and of what. */
const REFERENCES: Partial<Record<AskFactName, 'Organization' | 'Target' | 'Ask'>> = {
  lead: 'Organization',
  target: 'Target',
  after: 'Ask',
};

const refers = ({ fact, value }: FactValueRow, to: 'Organization' | 'Target' | 'Ask') =>
  REFERENCES[fact] === to ? value : null;

const AskFactValue = builder.objectRef<FactValueRow>('AskFactValue').implement({
  description: 'What a fact was or became: what it names, or its words.',
  fields: (t) => ({
    text: t.string({
      nullable: true,
      description: 'Words, a moment, a date or a status; null where the fact names something.',
      resolve: (row) => (REFERENCES[row.fact] ? null : row.value),
    }),
    organization: t.field({
      type: Organization,
      nullable: true,
      resolve: (row) => refers(row, 'Organization'),
    }),
    target: t.field({ type: Target, nullable: true, resolve: (row) => refers(row, 'Target') }),
    ask: t.field({ type: Ask, nullable: true, resolve: (row) => refers(row, 'Ask') }),
  }),
});

const valueOf = (fact: AskFactName, value: string | null) => (value === null ? null : { fact, value });

export const AskChange = builder.objectRef<AskChangeRow>('AskChange').implement({
  description: 'One change of one fact, for "changed by X, undo".',
  fields: (t) => ({
    id: t.id({ resolve: (change) => nodeId('AskChange', change.id) }),
    fact: t.field({ type: AskFact, resolve: (change) => change.fact }),
    before: t.field({
      type: AskFactValue,
      nullable: true,
      resolve: ({ fact, before }) => valueOf(fact, before),
    }),
    after: t.field({
      type: AskFactValue,
      nullable: true,
      resolve: ({ fact, after }) => valueOf(fact, after),
    }),
    by: t.field({
      type: Seat,
      description: 'The seat it was changed by.',
      resolve: (change) => change.seatId,
    }),
    at: t.field({ type: 'Instant', resolve: (change) => change.at }),
    undoing: t.boolean({
      description: 'Whether it took an earlier change back.',
      resolve: (change) => change.undoesId !== null,
    }),
  }),
});

const lastChangesOfAsk = perRequest(async (ids, { platform }) => {
  const changes = await lastChangesOf(platform.store.read, ids);
  return (id) => changes.filter(({ askId }) => askId === id);
});

const changesOfAsk = perRequest(async (ids, { platform }) => {
  const changes = await changesOf(platform.store.read, ids);
  return (id) => changes.filter(({ askId }) => askId === id);
});

builder.objectFields(Ask, (t) => ({
  lastChanges: t.field({
    type: [AskChange],
    description:
      'The last change of each fact that ever changed: its id is what `setAskFact` is told to have been seen, and what can be undone.',
    resolve: (ask, _args, context) => lastChangesOfAsk(context, ask.id),
  }),
  history: t.field({
    type: [AskChange],
    description: 'The last hundred changes of its facts, newest first.',
    resolve: (ask, _args, context) => changesOfAsk(context, ask.id),
  }),
  historyCount: t.int({
    description: 'How many changes there were in all.',
    resolve: async (ask, _args, context) => (await changesOfAsk(context, ask.id))[0]?.seq ?? 0,
  }),
}));

const FactSet = builder.objectRef<FactSetRow>('FactSet').implement({
  description: 'What a change of a fact came to.',
  fields: (t) => ({
    ask: t.field({ type: Ask, resolve: (set) => set.ask }),
    change: t.field({
      type: AskChange,
      nullable: true,
      description: 'The change that was written; null when the fact was so already.',
      resolve: (set) => set.change,
    }),
    met: t.field({
      type: AskChange,
      nullable: true,
      description:
        'Somebody else’s change that came between what was seen and this one. This one counts; `met.after` is what it replaced, and undoing `change` brings it back.',
      resolve: (set) => set.met,
    }),
  }),
});

const SetAskFactInput = builder.inputType('SetAskFactInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    ask: t.id({ required: true }),
    fact: t.field({ type: AskFact, required: true }),
    value: t.string({ description: 'As the fact says; null takes it away.' }),
    seen: t.id({
      description: 'The id of its last change when whoever writes looked; null where it had never changed.',
    }),
  }),
});

const UndoAskChangeInput = builder.inputType('UndoAskChangeInput', {
  fields: (t) => ({ seat: t.id({ required: true }), change: t.id({ required: true }) }),
});

builder.mutationFields((t) => ({
  setAskFact: t.field({
    type: FactSet,
    errors: {},
    description:
      'Sets one fact of an ask. Two people who change different facts never meet; where two meet on one, the later counts and is told whose it replaced.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: SetAskFactInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => {
      const type = REFERENCES[input.fact];
      return setAskFact(platform, viewer, {
        seat: localId('Seat', input.seat),
        ask: localId('Ask', input.ask),
        fact: input.fact,
        value: input.value && type ? localId(type, input.value) : (input.value ?? null),
        seen: input.seen ? localId('AskChange', input.seen) : null,
      });
    },
  }),
  undoAskChange: t.field({
    type: FactSet,
    errors: {},
    description: 'Sets a fact back to what it was before a change; refused once it has changed again since.',
    extensions: { policy: 'mayEditAgenda' },
    args: { input: t.arg({ type: UndoAskChangeInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      undoAskChange(platform, viewer, {
        seat: localId('Seat', input.seat),
        change: localId('AskChange', input.change),
      }),
  }),
}));
