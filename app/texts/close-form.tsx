import { Link } from '@remix-run/react';
import { alignmentPageWords } from '../../domain/words/alignment-pages.ts';
import { sourcePageWords } from '../../domain/words/source-pages.ts';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { ContestedWords } from '../terms/contested-words.tsx';
import type { ContestedTerm } from '../terms/load-contested.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { momentOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { Means } from './means.tsx';
import { blockAnchor, numbersById } from './alignment.ts';
import type { LanguageToClose } from './closing.ts';
import { MachineNotice } from './checks/machine-notice.tsx';
import { PendingNotice } from './checks/pending-notice.tsx';
import type { Undecided } from './undecided.ts';
import { languageName, ownName } from './languages.ts';
import type { LanguageWords } from './blocks.ts';
import { OneLanguage } from './side-by-side.tsx';
import { LostNotice } from './sources/lost-notice.tsx';
import { SeatField, type SeatChoice } from './seats.tsx';

interface CloseFormProps {
  at: string;
  statement: string;
  closed: boolean;
  mayClose: boolean;
  languages: LanguageToClose[];
  /** What is still to be decided, and what goes on. */
  undecided: Undecided;
  /** Paragraphs that are behind or unreviewed, and whether the coalition closes no such text. */
  unreviewed: { n: number; refused: boolean };
  /** Dead links without a copy, and whether the coalition closes no such text. */
  lost: { n: number; refused: boolean };
  /** In which languages paragraphs are a machine's draft: closed by nobody. */
  machines: readonly { language: string; machine: number }[];
  /** Avoided and reserved words that stand in it. */
  contested: ContestedTerm[];
  glossary: string;
  zone: string;
  words: LanguageWords[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** What closing means, what would be closed, what is missing, and the one button that does it. */
export function CloseForm({
  at,
  statement,
  closed,
  mayClose,
  languages,
  undecided,
  unreviewed,
  lost,
  machines,
  contested,
  glossary,
  zone,
  words,
  seats,
  last,
}: CloseFormProps) {
  const ours = useLanguage();
  const say = textPageWords[ours].close;
  if (closed) {
    return (
      <Banner
        icon="lock"
        action={
          <ButtonLink to={at} size="small">
            {say.toText}
          </ButtonLink>
        }
      >
        <b>{say.already}</b> {say.alreadyNext}
      </Banner>
    );
  }
  const alive = lost.n === 0 || !lost.refused;
  const byMachine = machines.some(({ machine }) => machine > 0);
  const reviewed = !byMachine && (unreviewed.n === 0 || !unreviewed.refused);
  const ready =
    reviewed &&
    alive &&
    undecided.suggestions + undecided.amendments === 0 &&
    languages.every(({ fault }) => fault === null);
  const lacking = languages.filter(({ missing }) => missing.length > 0);
  return (
    <>
      <FormError refusal={last} />
      <StillOpen at={at} undecided={undecided} zone={zone} />
      <MachineNotice at={at} standings={machines} />
      <PendingNotice at={at} {...unreviewed} />
      <LostNotice to={`${at}/sources`} {...lost} />
      <Means title={say.check} sentences={say.means} />
      <Section id="closes" title={say.languages}>
        <ul className="closes">
          {languages.map((one) => (
            <LanguageCloses
              key={one.language}
              at={at}
              one={one}
              words={words.find(({ language }) => language === one.language)}
            />
          ))}
        </ul>
      </Section>
      <ContestedWords
        contested={contested}
        glossary={glossary}
        placeOf={placeIn(at, words, {
          reference: languages.find(({ isReference }) => isReference)?.language ?? '',
          ours,
        })}
      />
      {!mayClose ? (
        <Banner icon="lock">{say.notAllowed}</Banner>
      ) : (
        <Form method="post" className="stack close-act" noValidate>
          <input type="hidden" name="statement" value={statement} />
          {lacking.length === 0 || !ready ? null : (
            <Check
              card
              name="incomplete"
              value="yes"
              required
              label={say.anyway(
                lacking.map(({ missing, language: tag }) =>
                  say.lacking(missing.length, languageName(tag, ours)),
                ),
                ours,
              )}
              help={say.warn}
              problem={fieldOf(last, 'incomplete').problem}
            />
          )}
          <SeatField seats={seats} />
          <div className="form-actions">
            <Button
              kind="primary"
              icon="lock"
              unavailable={
                ready
                  ? undefined
                  : !reviewed
                    ? alignmentPageWords[ours].closing.cannot
                    : alive
                      ? say.cannot
                      : sourcePageWords[ours].closing.cannot
              }
            >
              {say.submit}
            </Button>
            <ButtonLink to={`${at}?mode=edit`} kind="quiet">
              {say.back}
            </ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}

/** Where a paragraph stands: its number as the sides have it, and its address. */
function placeIn(
  at: string,
  words: readonly LanguageWords[],
  { reference, ours }: { reference: string; ours: Language },
) {
  const say = termPageWords[ours].closing;
  const blocksOf = (language: string) => words.find((one) => one.language === language)?.blocks ?? [];
  return (language: string, block: string) => {
    const number = numbersById(blocksOf(reference), blocksOf(language))[block];
    return {
      name: number === undefined ? say.somewhere : say.place(String(number)),
      to: `${at}?language=${language}#${blockAnchor(block)}`,
    };
  };
}

/** What must be decided first, and what closing breaks off. */
function StillOpen({ at, undecided, zone }: Pick<CloseFormProps, 'at' | 'undecided' | 'zone'>) {
  const ours = useLanguage();
  const say = textPageWords[ours].close;
  const { suggestions, amendments, threads, roundUntil } = undecided;
  const leads = (panel: string, word: string) => (
    <ButtonLink to={`${at}?panel=${panel}#panel`} size="small">
      {word}
    </ButtonLink>
  );
  return (
    <>
      {suggestions === 0 ? null : (
        <Banner tone="waiting" action={leads('suggestions', say.toSuggestions)}>
          <b>{say.undecided(suggestions)}</b> {say.decideFirst}
        </Banner>
      )}
      {amendments === 0 ? null : (
        <Banner tone="waiting" action={leads('amendments', say.toAmendments)}>
          <b>{say.undecidedAmendments(amendments)}</b> {say.decideFirst}
        </Banner>
      )}
      {roundUntil === null ? null : (
        <Banner tone="waiting">{say.roundEnds(momentOf(roundUntil, zone, ours))}</Banner>
      )}
      {threads === 0 ? null : (
        <Banner action={leads('comments', say.toComments)}>{say.openThreads(threads)}</Banner>
      )}
    </>
  );
}

function LanguageCloses({
  at,
  one,
  words,
}: {
  at: string;
  one: LanguageToClose;
  words: LanguageWords | undefined;
}) {
  const language = useLanguage();
  const say = textPageWords[language].close;
  const page = textDeskWords[language].page;
  return (
    <li>
      <div className="row">
        <b lang={one.language}>{ownName(one.language)}</b>
        {one.isReference ? <span className="min quiet">{page.referenceMark}</span> : null}
        <State one={one} />
      </div>
      <p className="title" lang={one.language}>
        {one.title === '' ? '—' : one.title}
      </p>
      <p className="small quiet">
        {page.wordCount(one.words)} · {page.paragraphs(one.paragraphs.written, one.paragraphs.all)}
      </p>
      {one.missing.length === 0 ? null : (
        <ul className="lacking">
          {one.missing.map(({ id, from, begins }) => (
            <li key={id}>
              <Link to={`${at}?language=${one.language}#${blockAnchor(id)}`}>
                <span className="hidden-words">{say.lacks(languageName(one.language, language))} </span>
                <span lang={from}>{begins}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {words === undefined || words.blocks.length === 0 ? null : (
        <details>
          <summary>{say.read}</summary>
          <OneLanguage {...words} />
        </details>
      )}
    </li>
  );
}

function State({ one }: { one: LanguageToClose }) {
  const language = useLanguage();
  const say = textPageWords[language].close;
  if (one.fault !== null) {
    return (
      <Badge icon="stop" tone="waiting">
        {one.fault === 'no-words' ? say.noWords : say.noTitle}
      </Badge>
    );
  }
  if (one.missing.length > 0) {
    return (
      <Badge icon="behind" tone="slow">
        {say.missing(one.missing.length, languageName(one.language, language))}
      </Badge>
    );
  }
  return (
    <Badge icon="done" tone="done">
      {say.ready}
    </Badge>
  );
}
