import type { ReactNode } from 'react';
import { itemNumbers } from '../../../domain/texts/schema.ts';
import { draftPagesWords } from '../../../domain/words/draft-pages.ts';
import type { Language } from '../../../domain/words/words.ts';
import { Badge, Badges } from '../../ui/badge.tsx';
import { Added, Removed } from '../../ui/change.tsx';
import { classes } from '../../ui/classes.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { BlockShown, ComparisonShown, PieceShown } from './queries.ts';

/** A text at two moments: what changed, word by word, and what did not, folded away. Needs no script. */
export function Compared({ comparison, language }: { comparison: ComparisonShown; language: string }) {
  const words = draftPagesWords[useLanguage()].compare;
  const { title, blocks } = comparison;
  const numbers = numbersOf(blocks);
  return (
    <div className="compared-text">
      {title.some(({ change }) => change !== 'same') ? (
        <h2 className="compared-title" lang={language}>
          <Pieces pieces={title} />
        </h2>
      ) : null}
      {runsOf(blocks).map((run) =>
        run.same ? (
          <details key={run.blocks[0]!.id} className="compared-same">
            <summary>{words.unchanged(run.blocks.length)}</summary>
            {run.blocks.map((block, at) => (
              <BlockWords key={at} block={block} language={language} number={numbers.get(block) ?? null} />
            ))}
          </details>
        ) : (
          run.blocks.map((block, at) => (
            <ChangedBlock key={at} block={block} language={language} number={numbers.get(block) ?? null} />
          ))
        ),
      )}
    </div>
  );
}

interface BlockProps {
  block: BlockShown;
  language: string;
  /** Of a numbered item. */
  number: number | null;
}

/** The numbers of items: as they are now, and of what went as they were. */
function numbersOf(blocks: readonly BlockShown[]): Map<BlockShown, number | null> {
  const numbered = (list: readonly BlockShown[]) => {
    const numbers = itemNumbers(
      list.map(({ id, shape: { kind, level, marker } }) => ({
        ...{ id, kind, level, inlines: [] },
        ...(marker !== null && { marker }),
      })),
    );
    return list.map((block, at) => [block, numbers[at] ?? null] as const);
  };
  const was = blocks.filter(({ before }) => before !== null).toSorted((a, b) => a.before! - b.before!);
  return new Map([...numbered(was), ...numbered(blocks.filter(({ after }) => after !== null))]);
}

function runsOf(blocks: readonly BlockShown[]): { same: boolean; blocks: BlockShown[] }[] {
  const runs: { same: boolean; blocks: BlockShown[] }[] = [];
  for (const block of blocks) {
    const same = block.change === 'same' && !block.moved;
    const last = runs.at(-1);
    if (last?.same === same) last.blocks.push(block);
    else runs.push({ same, blocks: [block] });
  }
  return runs;
}

/** A block that is not what it was, under what became of it in words. */
function ChangedBlock({ block, language, number }: BlockProps) {
  const ours = useLanguage();
  const words = draftPagesWords[ours].compare;
  const { change, moved, was, before, pieces } = block;
  const looks = change === 'changed' && pieces.some((piece) => piece.change === 'look');
  return (
    <div className={classes('compared', change, moved && 'moved')}>
      {change === 'changed' && !moved && !was && !looks ? null : (
        <Badges>
          {change === 'added' ? (
            <Badge icon="plus" tone="indigo">
              {words.added}
            </Badge>
          ) : null}
          {change === 'removed' ? <Badge icon="close">{words.removed}</Badge> : null}
          {moved ? <Badge icon="up">{words.moved((before ?? 0) + 1)}</Badge> : null}
          {was === null ? null : (
            <Badge icon="edit">{words.retyped(shapeName(was, ours), shapeName(block.shape, ours))}</Badge>
          )}
          {looks ? <Badge icon="bold">{words.looks}</Badge> : null}
        </Badges>
      )}
      <BlockWords block={block} language={language} number={number} />
    </div>
  );
}

function BlockWords({ block, language, number }: BlockProps) {
  const words = draftPagesWords[useLanguage()].compare;
  const { shape, note, pieces } = block;
  return (
    <p className={classes('compared-words', `as-${shape.kind}`)} lang={language}>
      {note === null ? null : <small>{words.noteMark(String(note))}. </small>}
      {shape.kind === 'item' ? (
        <span aria-hidden="true">{number === null ? '• ' : `${String(number)}. `}</span>
      ) : null}
      <Pieces pieces={pieces} whole={block.change} />
    </p>
  );
}

/** A block that came or went whole says so once, at its head; within others every piece says it. */
export function Pieces({ pieces, whole }: { pieces: readonly PieceShown[]; whole?: BlockShown['change'] }) {
  return pieces.map((piece, at) => {
    const inner = <Looked piece={piece} />;
    if (piece.change === 'added')
      return whole === 'added' ? <ins key={at}>{inner}</ins> : <Added key={at}>{inner}</Added>;
    if (piece.change === 'removed')
      return whole === 'removed' ? <del key={at}>{inner}</del> : <Removed key={at}>{inner}</Removed>;
    return piece.change === 'look' ? (
      <LookChange key={at} piece={piece}>
        {inner}
      </LookChange>
    ) : (
      <span key={at}>{inner}</span>
    );
  });
}

/** Where a link leads is for the text's page: here it is only words. */
function Looked({ piece: { text, note, look } }: { piece: PieceShown }) {
  if (note !== null) return <sup>{note}</sup>;
  let shown: ReactNode = <span className="compared-lines">{text}</span>;
  if (look.bold) shown = <b>{shown}</b>;
  if (look.italic) shown = <i>{shown}</i>;
  return look.link === null ? shown : <u className="compared-link">{shown}</u>;
}

function LookChange({ piece, children }: { piece: PieceShown; children: ReactNode }) {
  const ours = useLanguage();
  return (
    <span className="look-change">
      {children}
      <small> [{lookWords(piece, ours).join(', ')}]</small>
    </span>
  );
}

/** "con negrita", "sin enlace". */
function lookWords({ look, was }: PieceShown, language: Language): string[] {
  const words = draftPagesWords[language].compare;
  const said: string[] = [];
  const tell = (is: boolean, before: boolean, what: string) => {
    if (is !== before) said.push(is ? words.lookPut(what) : words.lookTaken(what));
  };
  tell(look.bold, was?.bold ?? false, words.lookBold);
  tell(look.italic, was?.italic ?? false, words.lookItalic);
  tell(look.link !== null, (was?.link ?? null) !== null, words.lookLink);
  if (look.link !== null && was?.link && look.link !== was.link) said.push(words.lookOther);
  return said;
}

function shapeName({ kind, level, marker }: BlockShown['shape'], language: Language): string {
  const words = draftPagesWords[language].compare;
  if (kind === 'item' && marker === 'number') return words.level(words.numbered, level + 1);
  const name = words.kinds[kind];
  return kind === 'heading'
    ? words.level(name, level)
    : kind === 'item'
      ? words.level(name, level + 1)
      : name;
}
