import { noteAnswer, uploadOf } from '../campaigns/note-answer.ts';
import type { Deed } from '../campaigns/run-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import {
  AddEvidence,
  ConfirmPassage,
  LinkPassage,
  RemoveEvidence,
  SupportAsk,
  UnlinkPassage,
  UnsupportAsk,
  WithdrawAnswer,
} from './part-mutations.ts';

/** What the forms of an ask's page do with what belongs to it: support, evidence, passages, answers. */
export function deedsOfParts(context: RequestContext): Record<string, Deed> {
  const { graphql } = context;
  return {
    support: async ({ seat, thing, text }) => {
      const shown = text('shown') === 'public' ? ('public' as const) : ('members' as const);
      return (await graphql(SupportAsk, { input: { seat, ask: thing, shown } })).result;
    },
    unsupport: async ({ seat, thing }) =>
      (await graphql(UnsupportAsk, { input: { seat, ask: thing } })).result,
    evidence: async (said) => {
      const { seat, thing: ask } = said;
      const about = { title: said.text('title'), language: said.text('language') };
      const input = { seat, ask, ...about, url: said.orNull('url'), upload: await uploadOf(said, context) };
      return (await graphql(AddEvidence, { input })).result;
    },
    'remove-evidence': async ({ seat, thing }) =>
      (await graphql(RemoveEvidence, { input: { seat, evidence: thing } })).result,
    link: async ({ seat, thing, text }) => {
      const input = { seat, ask: thing, statement: text('statement'), block: text('block') };
      return (await graphql(LinkPassage, { input })).result;
    },
    confirm: async ({ seat, thing }) =>
      (await graphql(ConfirmPassage, { input: { seat, passage: thing } })).result,
    unlink: async ({ seat, thing }) =>
      (await graphql(UnlinkPassage, { input: { seat, passage: thing } })).result,
    answer: (said) => noteAnswer(said.thing, said, context),
    withdraw: async ({ seat, thing }) =>
      (await graphql(WithdrawAnswer, { input: { seat, askAnswer: thing } })).result,
  };
}
