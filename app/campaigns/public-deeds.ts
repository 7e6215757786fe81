import { dayIn } from '../../domain/platform.ts';
import { shownParts } from '../../domain/campaigns/constants.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { hourIn } from './days.ts';
import { atCampaign } from './load-campaign.ts';
import { ChangeActivity } from './mutations-log.ts';
import { HideAsk, PublishCampaignPage, SetShows, ShowAsk, WithdrawCampaignPage } from './mutations.ts';
import { CampaignDatesQuery } from './queries.ts';
import type { Deed, Said } from './run-form.ts';

/** What the forms of the page of public settings do. */
export function deedsOfPublic(
  params: Parameters<typeof atCampaign>[0],
  { graphql }: Pick<RequestContext, 'graphql'>,
): Record<string, Deed> {
  const step = ({ seat, thing }: Said) => ({ seat, campaign: thing });
  const ask = ({ seat, thing, text }: Said) => ({ seat, ask: thing, campaign: text('campaign') });
  return {
    parts: async (said) => {
      const parts = shownParts.filter((part) => said.has(`part-${part}`));
      return (await graphql(SetShows, { input: { ...step(said), parts } })).result;
    },
    publish: async (said) => (await graphql(PublishCampaignPage, { input: step(said) })).result,
    withdraw: async (said) => (await graphql(WithdrawCampaignPage, { input: step(said) })).result,
    show: async (said) => (await graphql(ShowAsk, { input: ask(said) })).result,
    hide: async (said) => (await graphql(HideAsk, { input: ask(said) })).result,
    date: async (said) => {
      const { coalition } = await graphql(CampaignDatesQuery, atCampaign(params));
      const { activities } = found(coalition?.campaign);
      const { id, kind, titleEs, titleEn, place, wholeDay, zone, reminders, chapterId, ...when } = found(
        activities.find((one) => one.id === said.thing),
      );
      const { startsAt, endsAt, firstDay, lastDay } = when;
      const input = {
        seat: said.seat,
        activity: id,
        ...{ kind, titleEs, titleEn, place, wholeDay, zone, reminders },
        startsAt: wholeDay ? firstDay : `${firstDay}T${hourIn(startsAt, zone)}`,
        endsAt: wholeDay ? lastDay : `${dayIn(endsAt, zone)}T${hourIn(endsAt, zone)}`,
        public: said.text('public') === 'on',
        chapter: chapterId,
      };
      return (await graphql(ChangeActivity, { input })).result;
    },
  };
}
