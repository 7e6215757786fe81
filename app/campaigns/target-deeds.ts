import { campaignPeopleWords } from '../../domain/words/campaign-people.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { AddCampaignTarget, CreateTarget, RemoveCampaignTarget } from './mutations.ts';
import { LogContact, RemoveContact } from './mutations-log.ts';
import { oneOf, type Deed, type Said } from './run-form.ts';

const ROLES = ['primary', 'secondary'] as const;
const LEVELS = ['national', 'local', 'state', 'regional', 'international'] as const;
const CONTACTS = ['meeting', 'call', 'letter', 'message', 'other'] as const;

const position = (said: string) => (/^-?[0-2]$/.test(said) ? Number(said) : null);

/** What the forms of the page of targets and contacts do. */
export function deedsOfTargets({ graphql, language }: RequestContext): Record<string, Deed> {
  const link = async ({ seat, text }: Said, target: string) =>
    (
      await graphql(AddCampaignTarget, {
        input: { seat, campaign: text('campaign'), target, role: oneOf(ROLES, text('role')) },
      })
    ).result;
  return {
    pick: (said) => link(said, said.thing),
    create: async (said) => {
      const { seat } = said;
      const facts = {
        personName: said.orNull('personName'),
        officeEs: said.text('officeEs'),
        officeEn: said.text('officeEn'),
        institutionEs: said.text('institutionEs'),
        institutionEn: said.text('institutionEn'),
        level: oneOf(LEVELS, said.text('level')),
        country: said.orNull('country'),
        language: said.orNull('language'),
        position: position(said.text('position')),
        relationHolder: said.orNull('relationHolder'),
      };
      const { result } = await graphql(CreateTarget, { input: { seat, facts } });
      if (result.__typename !== 'Target') return result;
      const linked = await link(said, result.id);
      const left = problemsOf(linked);
      const { notLinked } = campaignPeopleWords[language];
      return left.length === 0
        ? linked
        : { problems: left.map(({ message }) => ({ message: `${notLinked} ${message}` })) };
    },
    remove: async ({ seat, thing, text }) =>
      (await graphql(RemoveCampaignTarget, { input: { seat, campaign: text('campaign'), target: thing } }))
        .result,
    contact: async (said) => {
      const { seat } = said;
      const { result } = await graphql(LogContact, {
        input: {
          seat,
          campaign: said.text('campaign'),
          target: said.text('target'),
          kind: oneOf(CONTACTS, said.text('kind')),
          metOn: said.text('metOn'),
          summary: said.text('summary'),
          followUp: said.orNull('followUp'),
        },
      });
      return result;
    },
    uncontact: async ({ seat, thing }) =>
      (await graphql(RemoveContact, { input: { seat, contact: thing } })).result,
  };
}
