import type { RequestContext } from '../load-context.d.ts';
import type { TextStatement } from './queries.ts';
import { GranteesQuery } from './rights/queries.ts';
import { RoundChoicesQuery } from './rounds/queries.ts';

/** What the forms of a text's page choose from, asked for only where the reader may send them. */
export async function choicesFor(
  context: RequestContext,
  coalition: string,
  { text, permissions }: Pick<TextStatement, 'text' | 'permissions'>,
) {
  const { language } = context;
  const opens = text !== null && permissions.openRound && text.round === null;
  const [rounds, rights] = await Promise.all([
    opens ? context.graphql(RoundChoicesQuery, { coalition, language }) : null,
    text?.mayGiveRights ? context.graphql(GranteesQuery, { coalition, language }) : null,
  ]);
  return { askable: rounds?.coalition?.bodies ?? null, grantees: rights?.coalition ?? null };
}
