import { decisionOptionWords } from '../../domain/words/decision-options.ts';
import { Badge, Badges } from '../ui/badge.tsx';
import { deadlineLine } from '../ui/dates.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { DecisionPage } from './load-decision.ts';

type PageOption = DecisionPage['decision']['options'][number];
type Language = 'es' | 'en';

/** An option as it is called: its words, or its time by the reader's clock and in UTC. */
export function labelOf({ label, at }: PageOption, zone: string, language: Language): string {
  return at === null ? (label ?? '') : deadlineLine({ at, zones: [zone, 'UTC'], year: true }, language);
}

/** What there is to choose from, and what was said of each. */
export function Options({ page }: { page: DecisionPage }) {
  const language = useLanguage();
  const words = decisionOptionWords[language].page;
  const { options, kind, secret, closedAt } = page.decision;
  if (options.length === 0) return null;
  return (
    <Section id="options" title={words.title}>
      <ol className="decision-options">
        {options.map((one) => (
          <li key={one.number}>
            <span className="strong">{labelOf(one, page.ownZone, language)}</span>
            <Badges>
              {one.chosen ? (
                <Badge icon="done" tone="done">
                  {words.chosen}
                </Badge>
              ) : one.leads && kind !== 'times' ? (
                <Badge icon="half" tone="neutral">
                  {words.leads}
                </Badge>
              ) : null}
            </Badges>
            <p className="small quiet">{said(one, kind, language)}</p>
          </li>
        ))}
      </ol>
      {secret && closedAt === null ? <p className="small quiet">{words.secret}</p> : null}
      {kind === 'ranked' ? <Rounds page={page} /> : null}
    </Section>
  );
}

/** The sums of one option. */
function said({ tally }: PageOption, kind: string, language: Language): string {
  const words = decisionOptionWords[language].page;
  if (tally === null) return '';
  if (tally.answers === 0) return words.nothing;
  if (kind === 'times') return words.came(tally.yes, tally.ifNeedBe, tally.no);
  if (kind === 'ranked') return '';
  const mean = (tally.mean ?? 0).toLocaleString(language === 'es' ? 'es-GT' : 'en-US', {
    maximumFractionDigits: 1,
  });
  return words.sum(tally.sum, mean, tally.answers);
}

/** How a ranked choice was counted, round by round. */
function Rounds({ page }: { page: DecisionPage }) {
  const language = useLanguage();
  const words = decisionOptionWords[language].page;
  const { runOff, options } = page.decision;
  const nameOf = (number: number) => {
    const option = options.find((one) => one.number === number);
    return option ? labelOf(option, page.ownZone, language) : '';
  };
  const winner = options.find(({ leads }) => leads);
  if (runOff.length === 0) return null;
  return (
    <details open>
      <summary>{words.rounds}</summary>
      <ol className="run-off">
        {runOff.map((round, at) => (
          <li key={at}>
            <h3 className="small strong">{words.round(at + 1)}</h3>
            <ul className="small">
              {round.firsts.map(({ option, ballots }) => (
                <li key={option}>
                  {nameOf(option)}: {words.firsts(ballots)}
                </li>
              ))}
            </ul>
            <p className="small">
              {round.out !== null
                ? words.goes(nameOf(round.out))
                : winner === undefined
                  ? null
                  : words.wins(nameOf(winner.number))}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What one organisation said of the options, in a line. */
export function markedLine(
  marks: readonly { option: number; mark: number }[],
  page: DecisionPage,
  language: Language,
): string {
  const { kind, options } = page.decision;
  return [...marks]
    .sort((one, other) => (kind === 'ranked' ? one.mark - other.mark : one.option - other.option))
    .map(({ option, mark }) => {
      const named = options.find(({ number }) => number === option);
      const label = named ? labelOf(named, page.ownZone, language) : '';
      return kind === 'ranked' ? `${mark}. ${label}` : `${label}: ${markWord(kind, mark, language)}`;
    })
    .join(' · ');
}

/** A mark as people read it. */
export function markWord(kind: string, mark: number, language: Language): string {
  const { can, place } = decisionOptionWords[language].page;
  if (kind === 'times') return [can.no, can.maybe, can.yes][mark]!;
  return kind === 'ranked' ? place(mark) : String(mark);
}
