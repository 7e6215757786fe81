import { statementStateWords } from '../../domain/words/statement-states.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { dayOf, timeLeft } from '../ui/dates.ts';
import type { IconName } from '../ui/icon.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { languageList } from './languages.ts';
import type { TextRow } from './queries.ts';
import { roundNote } from './rounds/standing.ts';
import { stateWord, type State } from './states.ts';
import { StationSummary } from './stations.tsx';
import { titleFor } from './titles.ts';

const ORDER: State[] = ['comments', 'draft', 'closed', 'decision', 'signOn', 'published', 'archived'];

const LOOK: Record<State, [IconName, Tone]> = {
  draft: ['edit', 'neutral'],
  comments: ['comment', 'slow'],
  closed: ['lock', 'neutral'],
  decision: ['decision', 'slow'],
  signOn: ['sign', 'indigo'],
  published: ['done', 'done'],
  archived: ['text', 'bare'],
};

/** Where a text stands: a sign and a word. */
export function StateBadge({ state }: { state: State }) {
  const [icon, tone] = LOOK[state];
  return (
    <Badge icon={icon} tone={tone}>
      {statementStateWords[useLanguage()][stateWord(state)]}
    </Badge>
  );
}

/** The way to begin a text. */
export function NewTextLink({ base }: { base: string }) {
  return (
    <ButtonLink to={`${base}/texts/new`} kind="primary" icon="plus">
      {textPageWords[useLanguage()].newText}
    </ButtonLink>
  );
}

interface TextListProps {
  base: string;
  /** The coalition's. */
  zone: string;
  now: string;
  texts: readonly TextRow[];
}

/** The texts in a ledger per state, those still being written first. */
export function TextList({ texts, ...frame }: TextListProps) {
  const { groups } = textPageWords[useLanguage()];
  return ORDER.flatMap((state) => {
    const here = texts.filter((text) => text.state === state);
    if (here.length === 0) return [];
    return [
      <Section key={state} id={`state-${state}`} title={groups[stateWord(state)]}>
        <Ledger dateless>
          {here.map((text) => (
            <TextEntry key={text.id} {...frame} text={text} />
          ))}
        </Ledger>
      </Section>,
    ];
  });
}

const NAMED = 2;

/** Who drafts: by name where they are few, else how many. */
function draftedBy(drafters: string[], language: Language): string | null {
  const words = textPageWords[language];
  if (drafters.length === 0) return null;
  if (drafters.length > NAMED) return words.draftingMany(drafters.length);
  return words.drafting(new Intl.ListFormat(language).format(drafters));
}

function TextEntry({ base, zone, now, text }: Omit<TextListProps, 'texts'> & { text: TextRow }) {
  const language = useLanguage();
  const words = textPageWords[language];
  const title = titleFor(text, language);
  const round = text.text?.round;
  const drafters = text.drafters.map(({ name }) => name);
  const facts = [
    text.body?.name,
    words.inLanguages(languageList(text.languages, language)),
    draftedBy(drafters, language),
  ];
  return (
    <LedgerRow
      badges={
        <>
          <StateBadge state={text.state} />
          <time className="min quiet" dateTime={text.stateSince}>
            {words.since(dayOf(text.stateSince, zone, language))}
          </time>
          <StationSummary stations={text.stations} />
          {round == null ? null : (
            <span className="min">
              {roundNote(round, zone, language)} · <b>{timeLeft(round.closesAt, now, language)}</b>
            </span>
          )}
        </>
      }
      title={title.title}
      lang={title.language === language ? undefined : title.language}
      to={`${base}/texts/${text.slug}`}
      serif
    >
      {facts.filter(Boolean).join(' · ')}
    </LedgerRow>
  );
}
