import type { RequestContext } from '../load-context.d.ts';
import {
  AcceptPartner,
  ApproveChapter,
  AskToJoin,
  DeclineChapter,
  DeclinePartner,
  EndChapter,
  InvitePartner,
  LeaveCampaign,
  ProposeChapter,
  ShowChapter,
  ShowPartner,
} from './mutations-partners.ts';
import type { Deed, Said } from './run-form.ts';

const ofPartner = ({ seat, thing, text }: Said) => ({
  seat,
  campaign: text('campaign'),
  organization: thing,
});
const ofCampaign = ({ seat, text }: Said) => ({ seat, campaign: text('campaign') });
const ofChapter = ({ seat, thing }: Said) => ({ seat, chapter: thing });

/** An organisation asks to take part. */
export function askingToJoin({ graphql }: Pick<RequestContext, 'graphql'>): Deed {
  return async (said) => (await graphql(AskToJoin, { input: ofCampaign(said) })).result;
}

/** What the forms of the page of organisations and chapters do. */
export function deedsOfPartners({ graphql }: Pick<RequestContext, 'graphql'>): Record<string, Deed> {
  return {
    invite: async (said) => (await graphql(InvitePartner, { input: ofPartner(said) })).result,
    accept: async (said) => (await graphql(AcceptPartner, { input: ofPartner(said) })).result,
    decline: async (said) => (await graphql(DeclinePartner, { input: ofPartner(said) })).result,
    ask: askingToJoin({ graphql }),
    leave: async (said) => (await graphql(LeaveCampaign, { input: ofCampaign(said) })).result,
    shown: async (said) =>
      (
        await graphql(ShowPartner, {
          input: { ...ofCampaign(said), shown: said.text('shown') === 'public' ? 'public' : 'members' },
        })
      ).result,
    propose: async (said) =>
      (
        await graphql(ProposeChapter, {
          input: {
            ...ofCampaign(said),
            country: said.text('country'),
            place: said.orNull('place'),
            titleEs: said.text('titleEs'),
            titleEn: said.text('titleEn'),
            planEs: said.text('planEs'),
            planEn: said.text('planEn'),
          },
        })
      ).result,
    approve: async (said) => (await graphql(ApproveChapter, { input: ofChapter(said) })).result,
    refuse: async (said) => (await graphql(DeclineChapter, { input: ofChapter(said) })).result,
    end: async (said) => (await graphql(EndChapter, { input: ofChapter(said) })).result,
    'show-chapter': async (said) =>
      (await graphql(ShowChapter, { input: { ...ofChapter(said), public: said.text('public') === 'on' } }))
        .result,
  };
}
