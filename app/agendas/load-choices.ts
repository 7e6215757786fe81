import type { RequestContext } from '../load-context.d.ts';
import { ChoicesQuery } from './queries.ts';
import { readAddressee } from './read-ask.ts';

/** The organisations and people that facts are chosen from. */
export async function loadChoices(coalition: string, mayAddTargets: boolean, context: RequestContext) {
  const { coalition: here } = await context.graphql(ChoicesQuery, { coalition });
  const organizations = (here?.members?.edges ?? []).map(({ node }) => node.organization);
  return {
    organizations: organizations.sort((a, b) => a.name.localeCompare(b.name, context.language)),
    targets: (here?.targets?.edges ?? []).map(({ node }) => readAddressee(node)),
    mayAddTargets,
  };
}

export type Choices = Awaited<ReturnType<typeof loadChoices>>;
