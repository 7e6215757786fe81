import { isSecretariat } from '../accounts/seats.ts';
import { topicId } from '../live/topic-id.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found, signedIn } from '../shell/guard.ts';
import { chooseSides } from '../texts/languages.ts';
import { loadMarkedWords } from '../texts/load-words.ts';
import { atCampaign } from './load-campaign.ts';
import type { Language } from '../../domain/words/words.ts';
import { titleFor } from '../texts/titles.ts';
import { CampaignReportQuery, type CampaignOfReport } from './queries-report.ts';

const WRITING = ['coordinator', 'drafter'];

/** A campaign's report for members: its figures, and the words of its text in the two languages chosen. */
export async function loadReport(
  request: Request,
  params: Parameters<typeof atCampaign>[0],
  context: RequestContext,
) {
  const { person } = signedIn(request, context);
  const at = atCampaign(params);
  const { viewer, coalition } = await context.graphql(CampaignReportQuery, at);
  const { report, text, body, ...campaign } = found(found(coalition).campaign);
  const office = isSecretariat(viewer, at.coalition);
  const drafts = body.members.some(
    ({ role, seat }) => seat.person.id === person.id && WRITING.includes(role),
  );
  const asked = new URL(request.url).searchParams.get('language');
  const sides = chooseSides(text.languages, text.languages[0] ?? 'es', asked);
  const { words } = await loadMarkedWords(context, text.id, sides);
  return {
    ours: context.language,
    report,
    open: openIn(campaign, context.language),
    personId: person.id,
    /** Those who draft in its group, and the secretariat. */
    mayWrite: office || drafts,
    text: { languages: text.languages, state: text.state, topic: topicId(text.id) },
    sides,
    words,
  };
}

/** What of a campaign is still open, as whoever closes it should know. */
function openIn(
  {
    statements,
    tasks,
    partners,
    chapters,
  }: Pick<CampaignOfReport, 'statements' | 'tasks' | 'partners' | 'chapters'>,
  language: Language,
) {
  return {
    letters: statements
      .filter(({ signOn }) => signOn?.state === 'open')
      .map((statement) => {
        const { title, language: lang } = titleFor(statement, language);
        return { slug: statement.slug, title, lang };
      }),
    tasks: tasks
      .filter(({ doneAt }) => doneAt === null)
      .map(({ id, title, organization }) => ({ id, title, organization: organization.name })),
    partners: partners.flatMap(({ state, organization: { name } }) =>
      state === 'invited' || state === 'asked' ? [{ state, name }] : [],
    ),
    chapters: chapters.filter(({ state }) => state === 'proposed').map(({ id, title }) => ({ id, title })),
  };
}

export type OpenParts = ReturnType<typeof openIn>;
