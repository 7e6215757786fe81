import type { Deed } from '../campaigns/run-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import { AnswerAlert, AskSteering, SetAlerts } from './documents.ts';

/** What the forms of alerts do: answer one, ask steering, name who is on duty. */
export function deedsOfAlerts({ graphql }: Pick<RequestContext, 'graphql'>): Record<string, Deed> {
  return {
    proceed: async ({ seat, thing: alert, orNull }) =>
      (
        await graphql(AnswerAlert, {
          input: { seat, alert, proceed: true, draftingBody: orNull('body') },
        })
      ).result,
    stop: async ({ seat, thing: alert, orNull }) =>
      (await graphql(AnswerAlert, { input: { seat, alert, proceed: false, reason: orNull('reason') } }))
        .result,
    steering: async ({ seat, thing: alert }) => (await graphql(AskSteering, { seat, alert })).result,
    settings: async ({ seat, text }) =>
      (
        await graphql(SetAlerts, {
          ...{ seat, dutyBody: text('dutyBody') },
          retentionDays: Number(text('retentionDays')) || 0,
        })
      ).result,
  };
}
