import type { Deed } from '../campaigns/run-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import { CreateTask, DoTask, RemoveTask, UndoTask } from './mutations.ts';

/** What forms about tasks do: give one, mark it done or not, take it off. */
export function deedsOfTasks({ graphql }: Pick<RequestContext, 'graphql'>): Record<string, Deed> {
  return {
    give: async (said) =>
      (
        await graphql(CreateTask, {
          input: {
            seat: said.seat,
            organization: said.text('organization'),
            title: said.text('title'),
            dueOn: said.orNull('dueOn'),
            campaign: said.orNull('campaign'),
          },
        })
      ).result,
    done: async ({ seat, thing }) => (await graphql(DoTask, { input: { seat, task: thing } })).result,
    undone: async ({ seat, thing }) => (await graphql(UndoTask, { input: { seat, task: thing } })).result,
    remove: async ({ seat, thing }) => (await graphql(RemoveTask, { input: { seat, task: thing } })).result,
  };
}
