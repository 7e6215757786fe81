import type { ReactNode } from 'react';
import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import { machineWords } from '../../../domain/words/machine.ts';
import type { Language } from '../../../domain/words/words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { shortDayOf } from '../../ui/dates.ts';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { blockAnchor } from '../alignment.ts';
import { Pieces } from '../drafts/compared.tsx';
import { languageName, ownName } from '../languages.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { CARE_FORM } from './care.tsx';
import type { PairShown } from './queries.ts';
import { isPending, type AlignedRow, type SideOfRow } from './rows.ts';
import { AlignmentBadge } from './state-badge.tsx';

/** The step by which a machine is asked for a draft. */
export const MACHINE_FORM = 'check.machine';

export interface RowFrame {
  text: string;
  /** The page of the text, and how it leads to one of its blocks in a language. */
  write: ((language: string, block: string) => string) | null;
  zone: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
  mayCheck: boolean;
  mayExcuse: boolean;
  draw: (language: string, place: number) => ReactNode;
}

/** One paragraph in two languages: how it stands, what was changed, and what can be said of it. */
export function AlignedBlock({ row, frame }: { row: AlignedRow; frame: RowFrame }) {
  const ours = useLanguage();
  const say = alignmentPageWords[ours];
  const { pair, number, left, right, elsewhere } = row;
  const pending = isPending(pair);
  const name = number === null ? say.note : say.paragraph(number);
  return (
    <li id={blockAnchor(pair.block)} className={classes('aligned', pending && pair.state)}>
      <div className="row aligned-head">
        <h2 className="small">{name}</h2>
        <AlignmentBadge pair={pair} />
        <span className="min quiet">{saidBy(pair, frame.zone, ours)}</span>
      </div>
      <div className="aligned-sides">
        <SideOf side={left} row={row} frame={frame} />
        <SideOf side={right} row={row} frame={frame} />
      </div>
      {pending || elsewhere ? (
        <div className="aligned-strip small">
          {sentences(row, ours).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Deeds row={row} frame={frame} />
        </div>
      ) : null}
    </li>
  );
}

function SideOf({ side, row: { pair }, frame }: { side: SideOfRow; row: AlignedRow; frame: RowFrame }) {
  const ours = useLanguage();
  const say = alignmentPageWords[ours];
  const { language, place } = side;
  const change = language === pair.source ? pair.sourceChange : pair.translationChange;
  return (
    <div className={classes('aligned-side', change !== null && 'changed')}>
      <p className="min quiet aligned-language" lang={language}>
        {ownName(language)}
      </p>
      {place === null || (pair.state === 'absent' && isMissing(pair, side)) ? (
        <p className="quiet">—</p>
      ) : change !== null ? (
        <>
          <p className="compared-words" lang={language}>
            <Pieces pieces={change} />
          </p>
          <p className="min quiet">{say.says.difference}</p>
        </>
      ) : (
        <div className="sheet alone" lang={language}>
          {frame.draw(language, place)}
        </div>
      )}
    </div>
  );
}

/** Of what one language lacks, it is never the source. */
const isMissing = (pair: PairShown, { language }: SideOfRow) => language === pair.language;

function saidBy({ latest }: PairShown, zone: string, ours: Language): string {
  if (latest === null) return '';
  const { by } = alignmentPageWords[ours];
  const said = latest.kind === 'typo' ? by.typo : by[latest.role];
  return said(latest.voice.person, latest.voice.organisation, shortDayOf(latest.at, zone, ours));
}

function sentences({ pair, right, elsewhere, afterReviewed }: AlignedRow, ours: Language): string[] {
  const { says } = alignmentPageWords[ours];
  const name = (tag: string) => languageName(tag, ours);
  const { state, changed, removed, typo, latest, source, language, own, machine } = pair;
  const said: string[] = machine ? [machineWords[ours].says] : [];
  if (state === 'behind') {
    const [first, second] = changed === 'source' ? [source, language] : [language, source];
    said.push(says.behind(name(first), name(second)));
  }
  if (state === 'both') said.push(says.both);
  if (state === 'unreviewed') said.push(latest === null ? says.never : says.translated);
  if (state === 'absent') said.push(removed ? says.removed(name(language)) : says.absent(name(language)));
  if (state === 'absent' && !removed && afterReviewed) said.push(says.fresh);
  if (typo) said.push(says.typo);
  if (own && state !== 'absent' && isPending(pair)) said.push(says.own);
  if (elsewhere) said.push(says.elsewhere(name(right.language)));
  return said;
}

/** What the reader may say of it, and the way to where it is written. */
function Deeds({ row, frame }: { row: AlignedRow; frame: RowFrame }) {
  const ours = useLanguage();
  const say = alignmentPageWords[ours];
  const { pair } = row;
  const { text, seats, last, mayCheck, mayExcuse, write } = frame;
  const { block, source, language, state, own, latest, seen } = pair;
  const refused = last?.values['block'] === block && last.values['step'] !== CARE_FORM ? last : undefined;
  const both = state !== 'absent';
  const translated = own && state === 'unreviewed' && latest?.role === 'translated';
  const says = mayCheck && both && !translated && isPending(pair);
  const behind = state === 'behind' && pair.changed === 'translation' ? source : language;
  return (
    <>
      <FormError refusal={refused} />
      <div className="row">
        {says ? (
          <Form method="post" className="row" preventScrollReset sameTwice>
            <input type="hidden" name="text" value={text} />
            <input type="hidden" name="source" value={source} />
            <input type="hidden" name="language" value={language} />
            <input type="hidden" name="block" value={block} />
            <input type="hidden" name="seen" value={seen} />
            <SeatField seats={seats} id={`seat-${block}`} />
            <Button name="step" value={own ? 'check.translated' : 'check.reviewed'} size="small" icon="done">
              {own ? say.sameOwn : say.same}
            </Button>
            {state === 'behind' && mayExcuse ? (
              <Button name="step" value="check.typo" size="small" kind="quiet" title={say.typoHelp}>
                {say.typo}
              </Button>
            ) : null}
          </Form>
        ) : null}
        {pair.mayDraftByMachine ? (
          <Form method="post" className="row" preventScrollReset sameTwice>
            <input type="hidden" name="text" value={text} />
            <input type="hidden" name="language" value={language} />
            <input type="hidden" name="block" value={block} />
            <SeatField seats={seats} id={`seat-machine-${block}`} />
            <Button
              name="step"
              value={MACHINE_FORM}
              size="small"
              icon="globe"
              title={machineWords[ours].draftHelp}
            >
              {machineWords[ours].draft}
            </Button>
          </Form>
        ) : null}
        {write === null ? null : (
          <ButtonLink to={write(behind, block)} size="small" kind="quiet" icon="edit">
            {say.write(languageName(behind, ours))}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
