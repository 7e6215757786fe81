import { countries, placeName } from '../../domain/words/places.ts';
import type { RequestContext } from '../load-context.d.ts';
import { ChoicesQuery } from './choices-query.ts';
import { readAddressee } from './read-ask.ts';

/** The organisations and people that facts are chosen from. */
export async function loadChoices(coalition: string, mayAddTargets: boolean, context: RequestContext) {
  const { coalition: here } = await context.graphql(ChoicesQuery, { coalition });
  const organizations = (here?.members?.edges ?? []).map(({ node }) => node.organization);
  return {
    organizations: organizations.sort((a, b) => a.name.localeCompare(b.name, context.language)),
    targets: (here?.targets?.edges ?? []).map(({ node }) => readAddressee(node)),
    mayAddTargets,
    /** Named here: browsers do not all call countries the same. */
    countries: countries
      .map((code) => ({ code, name: placeName(code, context.language) }))
      .sort((a, b) => a.name.localeCompare(b.name, context.language)),
  };
}

export type Choices = Awaited<ReturnType<typeof loadChoices>>;
