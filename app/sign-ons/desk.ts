import { plainText } from '../../domain/texts/schema.ts';
import { number } from '../../domain/words/words.ts';
import type { RequestContext } from '../load-context.d.ts';
import { refusal, type Refusal } from '../ui/refusal.ts';
import { CloseSignOn, PublishStatement } from './desk-mutations.ts';
import { DeskQuery } from './desk-queries.ts';
import { headingOf } from './countries.ts';
import type { SignOnPage } from './load.ts';
import { problemsOf } from './refused.ts';

/** What the secretariat and the convenors see besides what everybody reads; null for others. */
export async function loadDesk(context: RequestContext, page: SignOnPage) {
  const { language } = context;
  const { coalition } = await context.graphql(DeskQuery, {
    coalition: page.coalition.slug,
    slug: page.statement.slug,
  });
  const statement = coalition?.statement;
  const unanswered = statement?.signOn?.unanswered;
  if (!statement || !unanswered) return null;
  const members = new Map(
    (coalition.members?.edges ?? []).map(({ node }) => [node.organization.id, node] as const),
  );
  return {
    edition: statement.edition,
    acts: (statement.acts?.edges ?? []).map(({ node }) => node),
    unanswered: unanswered.map(({ id, name, place, countries }) => {
      const member = members.get(id);
      const deciders = (member?.seats ?? []).filter(({ maySign }) => maySign);
      return {
        id,
        name,
        place,
        country: headingOf(countries, language),
        rule: member?.signingRule ?? null,
        deciders: [...new Set(deciders.map(({ person }) => person.name))],
        contacts: member?.contacts ?? [],
      };
    }),
  };
}

export type Desk = NonNullable<Awaited<ReturnType<typeof loadDesk>>>;
export type Unanswered = Desk['unanswered'][number];

/** The sentence of a text that says how many sign, with the number in its place; null where it has none. */
export function countSentence(page: SignOnPage): string | null {
  const words = page.text.blocks.map(plainText).find((text) => text.includes('{n}'));
  const sentence = words?.split(/(?<=[.;!?])\s/u).find((one) => one.includes('{n}'));
  const frame = page.text.language === 'en' ? 'en' : 'es';
  return sentence?.replaceAll('{n}', number(frame, page.signOn.tally.organizations)) ?? null;
}

/** A form of the desk sent back. */
export interface DeskSentBack {
  move: 'close' | 'publish';
  refusal: Refusal;
}

/** Closes a sign-on before its time, or publishes. Null when it was done. */
export async function runDesk(context: RequestContext, form: FormData): Promise<DeskSentBack | null> {
  const said = (name: string) => String(form.get(name) ?? '');
  const seat = said('seat');
  const move = said('move') === 'publish' ? 'publish' : 'close';
  const { result } =
    move === 'publish'
      ? await context.graphql(PublishStatement, { input: { seat, statement: said('statement') } })
      : await context.graphql(CloseSignOn, { input: { seat, signOn: said('signOn') } });
  const problems = problemsOf(result, () => false);
  return problems.length === 0 ? null : { move, refusal: refusal(problems, form) };
}
