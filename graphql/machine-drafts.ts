import { ruleMachineDrafts } from '../domain/coalitions/actions.ts';
import { isMember, mayRuleMachines } from '../domain/coalitions/policy.ts';
import { draftByMachine } from '../domain/texts/machine/actions.ts';
import { mayDraftByMachine } from '../domain/texts/machine/policy.ts';
import { consentsToMachines } from '../domain/texts/machine/reads.ts';
import { isDraftable } from '../domain/texts/machine/draftable.ts';
import { canTranslate, TranslatorFailed, type Offer } from '../domain/texts/machine/translator.ts';
import { ownerOfText } from '../domain/texts/reads-owner.ts';
import { textsById } from '../domain/texts/reads.ts';
import { AlignedBlock } from './alignment.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { Text } from './texts.ts';

const DraftByMachineInput = builder.inputType('DraftByMachineInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    language: t.string({ required: true, description: 'What is drafted.' }),
    blocks: t.stringList({
      required: true,
      description: 'Ids of blocks; none: all that are missing or behind, as many as go in one go.',
    }),
  }),
});

const RuleMachineDraftsInput = builder.inputType('RuleMachineDraftsInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    coalition: t.id({ required: true }),
    allowed: t.boolean({ required: true }),
  }),
});

/** Of a service that does not answer now it is not known what it has: it is tried when asked. */
async function offersOf({ platform }: GraphContext): Promise<Offer[] | null> {
  try {
    return await platform.translator!.offers();
  } catch (error) {
    if (error instanceof TranslatorFailed) return null;
    throw error;
  }
}

/** By text: the texts in which the viewer may have a machine draft, with what the service has. */
const draftingIn = perRequest(async (ids, context) => {
  const { viewer, platform } = context;
  const db = platform.store.read;
  const may = new Set<string>();
  for (const text of platform.translator ? await textsById(db, ids) : []) {
    const consented = await consentsToMachines(db, text.coalitionId);
    if (!mayDraftByMachine(viewer, text, consented).allowed) continue;
    if ((await ownerOfText(db, text.id)).kind === 'statement') may.add(text.id);
  }
  const offers = may.size === 0 ? [] : await offersOf(context);
  return (id) => (may.has(id) ? { offers } : null);
});

builder.objectFields(AlignedBlock, (t) => ({
  mayDraftByMachine: t.boolean({
    description:
      'Whether the viewer may have a machine draft it: it is missing or behind, they may write, the coalition allows it, and the service has both languages.',
    resolve: async ({ text, pair }, _args, context) => {
      const drafting = isDraftable(pair) ? await draftingIn(context, text.id) : null;
      if (drafting === null) return false;
      return drafting.offers === null || canTranslate(drafting.offers, pair.source, pair.language);
    },
  }),
}));

builder.objectFields(Coalition, (t) => ({
  machineDrafts: t.boolean({
    nullable: true,
    description:
      'Whether the words of its texts may be sent to a translating service; null for people without a seat.',
    extensions: { policy: 'isMember' },
    resolve: ({ id, machineDrafts }, _args, { viewer }) =>
      isMember(viewer, id).allowed ? machineDrafts : null,
  }),
  machineTranslator: t.string({
    nullable: true,
    description: 'The host of the service of this installation, for members; null where there is none.',
    extensions: { policy: 'isMember' },
    resolve: ({ id }, _args, { viewer, platform }) =>
      isMember(viewer, id).allowed ? (platform.translator?.name ?? null) : null,
  }),
  mayRuleMachines: t.boolean({
    description: 'Whether the viewer may rule that.',
    resolve: ({ id }, _args, { viewer }) => mayRuleMachines(viewer, id).allowed,
  }),
}));

builder.mutationFields((t) => ({
  draftByMachine: t.field({
    type: Text,
    errors: {},
    description:
      'Has the translating service draft blocks in a language, in the name of the seat. They stay machine drafts until somebody else reviews them, and the text is not closed before.',
    extensions: { policy: 'mayDraftByMachine' },
    args: { input: t.arg({ type: DraftByMachineInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      draftByMachine(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
      }),
  }),
  ruleMachineDrafts: t.field({
    type: Coalition,
    errors: {},
    description:
      'Rules whether words may be sent to the translating service when somebody asks it for a draft.',
    extensions: { policy: 'mayRuleMachines' },
    args: { input: t.arg({ type: RuleMachineDraftsInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      ruleMachineDrafts(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        coalition: localId('Coalition', input.coalition),
      }),
  }),
}));
