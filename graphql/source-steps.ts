import { ruleSources } from '../domain/coalitions/actions.ts';
import { checkSources, correctSource } from '../domain/texts/sources/actions.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { localId } from './ids.ts';
import { DeadLinks, LinkCheck } from './sources.ts';
import { Text } from './texts.ts';

const CheckSourcesInput = builder.inputType('CheckSourcesInput', {
  fields: (t) => ({ seat: t.id({ required: true }), text: t.id({ required: true }) }),
});

const CorrectSourceInput = builder.inputType('CorrectSourceInput', {
  description: 'What a person says of a source. What is left out is as if nothing had been said.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    address: t.string({ required: true, description: 'One that the text cites.' }),
    title: t.string({ description: 'Without one, what the page calls itself counts.' }),
    archived: t.string({ description: 'The address of a copy that somebody keeps.' }),
  }),
});

const RuleSourcesInput = builder.inputType('RuleSourcesInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    coalition: t.id({ required: true }),
    linkCheck: t.field({ type: LinkCheck, required: true }),
    deadLinks: t.field({ type: DeadLinks, required: true }),
  }),
});

builder.mutationFields((t) => ({
  checkSources: t.field({
    type: Text,
    errors: {},
    description:
      'Has what a text cites looked at now, as far as it was not a moment ago. What is found comes in by itself.',
    extensions: { policy: 'mayCheckSources' },
    args: { input: t.arg({ type: CheckSourcesInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      checkSources(platform, viewer, {
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
      }),
  }),
  correctSource: t.field({
    type: Text,
    errors: {},
    description: 'Gives a source a title and the address of a copy.',
    extensions: { policy: 'mayCorrectSources' },
    args: { input: t.arg({ type: CorrectSourceInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      correctSource(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
      }),
  }),
  ruleSources: t.field({
    type: Coalition,
    errors: {},
    description: 'Rules whether links are looked at, and what becomes of a text that cites dead ones.',
    extensions: { policy: 'mayRuleSources' },
    args: { input: t.arg({ type: RuleSourcesInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      ruleSources(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        coalition: localId('Coalition', input.coalition),
      }),
  }),
}));
