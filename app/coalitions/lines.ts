import { alertPath, alertsPath, ratifyPath } from '../../domain/words/desk-addresses.ts';
import { requestsPath, signingPath } from '../../domain/words/addresses.ts';
import { todayLineWords } from '../../domain/words/today-lines.ts';
import type { Language } from '../../domain/words/words.ts';
import { topicId } from '../live/topic-id.ts';
import { languageName } from '../texts/languages.ts';
import { titleFor } from '../texts/titles.ts';
import type { Tone } from '../ui/badge.tsx';
import { dayNamed, momentOf } from '../ui/dates.ts';
import type { IconName } from '../ui/icon.tsx';
import type {
  AlignmentWaitingItem,
  AlsoWaitingItem,
  CampaignWaitingItem,
  CommentsWaiting,
} from './today-query.ts';

/** Something that waits, as the first page draws it: its words were chosen by the server. */
export interface Line {
  badge: string;
  icon: IconName;
  tone: Tone;
  title: string;
  /** Where it is words of the coalition. */
  lang?: string;
  to: string;
  button: string;
  words: string;
  due: string | null;
}

interface Reader {
  language: Language;
  coalition: string;
  zone: string;
  /** The person speaks for more than one organisation here. */
  several: boolean;
}

type Told = Parameters<typeof titleFor>[0];

const named = (owner: Told, language: Language) => {
  const { title, language: lang } = titleFor(owner, language);
  return { title, lang };
};

/** Alerts, mandates about to sign, ratifications and the office's desk. */
export function alsoLines(items: readonly AlsoWaitingItem[], reader: Reader): Line[] {
  const { language, coalition } = reader;
  const words = todayLineWords[language].also;
  return items.flatMap((item): Line[] => {
    const { kind, due } = item;
    const until = due === null ? [] : [words.until(momentOf(due, reader.zone, language))];
    const asked = reader.several && item.organization !== null ? [words.asked(item.organization.name)] : [];
    const told = (line: string) => [line, ...until, ...asked].join(' ');
    if (kind === 'alert' || kind === 'alertKnown' || kind === 'askSteering') {
      const { badge, title, line, button } = words[kind];
      const to =
        item.alertKey === null ? alertsPath(coalition) : alertPath({ coalition, alert: item.alertKey });
      const tone = kind === 'alertKnown' ? 'slow' : 'waiting';
      return [{ badge, button, title, to, tone, icon: 'stop', due, words: told(line) }];
    }
    if (item.statement === null) return [];
    const place = { coalition, statement: item.statement.slug };
    const about = { ...named(item.statement, language), due };
    if (kind === 'requests' || kind === 'papers') {
      const { badge, line, button } = words[kind];
      const to = kind === 'requests' ? requestsPath(place) : `${signingPath(place)}/paper`;
      return [{ ...about, badge, button, to, icon: 'text', tone: 'slow', words: told(line(item.count)) }];
    }
    const { badge, line, button } = words[kind];
    const to = kind === 'ratify' ? ratifyPath(place) : signingPath(place);
    return [{ ...about, badge, button, to, icon: 'sign', tone: 'waiting', words: told(line) }];
  });
}

/** Answers that a campaign waits for: to an invitation, to who asks to join, to a chapter. */
export function campaignLines(
  items: readonly CampaignWaitingItem[],
  { language, coalition }: Pick<Reader, 'language' | 'coalition'>,
): Line[] {
  const words = todayLineWords[language].campaigns;
  return items.map(({ kind, campaign, organization }) => ({
    ...{ badge: words.kinds[kind], icon: 'campaign', tone: 'slow', title: campaign.title, due: null },
    to: `/c/${coalition}/campaigns/${campaign.slug}/partners`,
    button: words.answer,
    words:
      kind === 'invitation'
        ? words.invitation(campaign.lead.name, organization.name)
        : words[kind](organization.name),
  }));
}

/** Languages of texts that this person was asked to translate or review. */
export function alignmentLines(
  items: readonly AlignmentWaitingItem[],
  { language, coalition }: Pick<Reader, 'language' | 'coalition'>,
): Line[] {
  const words = todayLineWords[language].alignment;
  return items.flatMap(({ language: tongue, role, count, dueOn, statement, agenda }): Line[] => {
    const owner = statement ?? agenda;
    if (owner === null) return [];
    const room = statement === null ? 'agendas' : 'texts';
    const asked = words.asked[role](count, languageName(tongue, language));
    return [
      {
        ...named(owner, language),
        ...{ badge: words[role], icon: 'globe', tone: role === 'translator' ? 'waiting' : 'slow', due: null },
        to: `/c/${coalition}/${room}/${owner.slug}/alignment?language=${tongue}&show=pending`,
        button: words.see,
        words: dueOn === null ? asked : `${asked} ${words.due(dayNamed(dueOn, language))}`,
      },
    ];
  });
}

/** Comments that mention this person, and texts of theirs whose comments wait for an answer. */
export function commentLines(
  { mentioned, unanswered }: CommentsWaiting,
  { language, coalition }: Pick<Reader, 'language' | 'coalition'>,
): Line[] {
  const words = todayLineWords[language].comments;
  const texts = `/c/${coalition}/texts`;
  return [
    ...mentioned.flatMap(({ id, mentionedBy, statement }): Line[] =>
      statement === null
        ? []
        : [
            {
              ...named(statement, language),
              ...{ badge: words.mention, icon: 'message', tone: 'waiting', due: null, button: words.read },
              to: `${texts}/${statement.slug}?panel=comments&thread=${topicId(id)}#thread-${topicId(id)}`,
              words:
                mentionedBy === null ? '' : words.mentioned(mentionedBy.person, mentionedBy.organisation),
            },
          ],
    ),
    ...unanswered.map(({ threads, statement }): Line => ({
      ...named(statement, language),
      ...{ badge: words.comments, icon: 'comment', tone: 'slow', due: null, button: words.answer },
      to: `${texts}/${statement.slug}/comments?answer=none`,
      words: words.unanswered(threads),
    })),
  ];
}
