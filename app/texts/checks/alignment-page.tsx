import { Link } from '@remix-run/react';
import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/chips.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/line.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { ownName } from '../languages.ts';
import type { SeatChoice } from '../seats.tsx';
import { drawer } from '../side-by-side.tsx';
import { AlignedBlock, type RowFrame } from './aligned-row.tsx';
import { DraftAll } from './draft-all.tsx';
import { CareForm, careOf } from './care.tsx';
import { ChangeLanguages } from './change-languages.tsx';
import type { AlignmentLoaded } from './load.ts';
import { isPending } from './rows.ts';
import { StandingBar } from './standing-bar.tsx';

interface AlignmentPageProps {
  title: { title: string; language: string };
  /** The page of the text, and of the board. */
  at: string;
  board: string;
  write: RowFrame['write'];
  alignment: AlignmentLoaded | null;
  /** The text whose languages the reader may change, and those in which nothing is written; null for who may not. */
  change: { text: string; languages: readonly string[]; empty: readonly string[] } | null;
  zone: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** A text in two languages, paragraph by paragraph. Needs no script. */
export function AlignmentPage({
  title,
  at,
  board,
  write,
  alignment,
  change,
  zone,
  seats,
  last,
}: AlignmentPageProps) {
  const ours = useLanguage();
  const say = alignmentPageWords[ours];
  return (
    <div className="stack alignment-page">
      <PageHead title={say.title}>
        <p>
          <Link to={at} lang={title.language === ours ? undefined : title.language}>
            {say.of(title.title)}
          </Link>
        </p>
        <p className="quiet">{say.lead}</p>
      </PageHead>
      {alignment === null ? (
        <Empty title={say.single} action={<ButtonLink to={at}>{say.back}</ButtonLink>}>
          {say.singleNext}
        </Empty>
      ) : (
        <Aligned {...{ alignment, zone, seats, last, write }} />
      )}
      {change === null ? null : <ChangeLanguages {...{ ...change, seats, last }} />}
      <p className="row">
        <ButtonLink to={at} icon="back" size="small">
          {say.back}
        </ButtonLink>
        <ButtonLink to={board} kind="quiet" size="small">
          {say.board.toBoard}
        </ButtonLink>
      </p>
    </div>
  );
}

function Aligned({
  alignment,
  zone,
  seats,
  last,
  write,
}: { alignment: AlignmentLoaded } & Pick<AlignmentPageProps, 'zone' | 'seats' | 'last' | 'write'>) {
  const ours = useLanguage();
  const say = alignmentPageWords[ours];
  const { languages, language, languageStandings, rows, words, pending, show, text } = alignment;
  const { mayCheck, mayExcuse } = alignment;
  const open = alignment.state === 'open';
  const standing = languageStandings.find((one) => one.language === language);
  const draw = Object.fromEntries(
    Object.entries(words).map(([tag, blocks]) => [tag, drawer({ language: tag, blocks }, () => [])]),
  );
  const frame: RowFrame = {
    ...{ text, zone, seats, last, mayCheck, mayExcuse },
    write: open ? write : null,
    draw: (tag, place) => draw[tag]?.(place),
  };
  const shown = show === 'pending' ? rows.filter(({ pair }) => isPending(pair)) : rows;
  const to = (more: { language?: string; show?: string }) =>
    `?${new URLSearchParams({ language, ...(show === 'pending' && { show }), ...more }).toString()}`;
  const care = standing === undefined ? '' : careOf(standing, ours);
  return (
    <>
      {open ? null : <Banner icon="lock">{say.closedText}</Banner>}
      {languages.length < 2 ? null : (
        <FilterChips
          label={say.choose}
          items={languages.map((tag) => ({
            to: to({ language: tag }),
            label: <span lang={tag}>{ownName(tag)}</span>,
            current: tag === language,
          }))}
        />
      )}
      {languageStandings
        .filter(({ all }) => all > 0)
        .map((one) => (
          <StandingBar key={one.language} standing={one} />
        ))}
      {care === '' ? null : <p className="small quiet">{care}</p>}
      {standing !== undefined && alignment.mayArrangeLanguages ? (
        <CareForm {...{ standing, text, seats, last }} askable={alignment.askable} />
      ) : null}
      <FilterChips
        label={say.show}
        items={[
          { to: to({ show: 'all' }), label: say.all, current: show === 'all' },
          { to: to({ show: 'pending' }), label: say.pending(pending), current: show === 'pending' },
        ]}
      />
      {rows.some(({ pair }) => pair.mayDraftByMachine && !pair.removed && pair.language === language) ? (
        <DraftAll {...{ text, language, seats, last }} />
      ) : null}
      {shown.length === 0 ? (
        <p role="status">{say.nothingPending}</p>
      ) : (
        <ol className="aligned-list">
          {shown.map((row) => (
            <AlignedBlock key={row.pair.block} row={row} frame={frame} />
          ))}
        </ol>
      )}
    </>
  );
}
