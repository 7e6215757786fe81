import { Fragment, useContext, type ReactNode } from 'react';
import { itemNumbers, noteNumbers } from '../../domain/texts/schema.ts';
import { standingWords } from '../../domain/words/alignment-standing.ts';
import { sourceAddress } from '../../domain/texts/sources/cited.ts';
import type { MarkedBlock, MarkedInline } from '../../domain/texts/suggestion-marks.ts';
import { letterWords } from '../../domain/words/letter.ts';
import { sourceMarkWords } from '../../domain/words/source-marks.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { alignRows, blockAnchor, rowNumbers } from './alignment.ts';
import { AmendmentMarks } from './amendments/amended.tsx';
import type { LanguageWords } from './blocks.ts';
import { commentedIn } from './comments/commented.ts';
import { languageName } from './languages.ts';
import { CommentSign, useThreadsOn } from './comments/commented-context.tsx';
import type { ThreadPlace } from './comments/places.ts';
import { DeadLinksContext } from './sources/dead-links.ts';
import { Proposed } from './suggestions/proposed.tsx';
import { ParagraphNumber } from './paragraph/number.tsx';
import { tapping, type ParagraphDoor } from './paragraph/door.ts';

/** A text to be read: both languages side by side on a desk, the one `shown` on a phone. Needs no script. */
export function SideBySide({
  left,
  right,
  shown,
  paragraphs,
}: {
  left: LanguageWords;
  right: LanguageWords | null;
  shown: string;
  /** Where one paragraph is commented; nothing for who may not. */
  paragraphs?: ParagraphDoor | undefined;
}) {
  const rows = alignRows(left.blocks.map(alignable), (right?.blocks ?? []).map(alignable));
  const numbers = rowNumbers(rows);
  const threadsOn = useThreadsOn();
  const shownOf = (row: (typeof rows)[number]) => {
    const [words, place] = right?.language === shown ? [right, row.right] : [left, row.left];
    return { id: words.blocks[place ?? -1]?.id, language: words.language };
  };
  const sides = [
    { words: left, side: 'left' as const, draw: drawer(left, threadsOn, true) },
    ...(right === null
      ? []
      : [{ words: right, side: 'right' as const, draw: drawer(right, threadsOn, true) }]),
  ];
  return (
    <div className={classes('desk', 'static', right === null && 'single')}>
      {rows.map((row, at) => {
        const { id: own, language } = shownOf(row);
        return (
          <Fragment key={at}>
            <BlockNumber
              number={numbers[at] ?? null}
              id={(left.blocks[row.left ?? -1] ?? right?.blocks[row.right ?? -1])?.id}
              place={own === undefined ? null : { id: own, language }}
              door={paragraphs}
              threads={threadsOn(own, language)}
            />
            {sides.map(({ words, side, draw }) => {
              const place = row[side];
              const id = words.blocks[place ?? -1]?.id;
              return (
                <div
                  key={side}
                  className={classes('sheet', words.language !== shown && 'not-shown')}
                  lang={words.language}
                  {...tapping(paragraphs, { id, language: words.language, number: numbers[at] ?? null })}
                >
                  {place !== null ? (
                    draw(place)
                  ) : words.blocks.length > 0 ? (
                    <Missing tag={words.language} />
                  ) : null}
                </div>
              );
            })}
          </Fragment>
        );
      })}
    </div>
  );
}

/** In place of words that one language still lacks. */
function Missing({ tag }: { tag: string }) {
  const ours = useLanguage();
  return (
    <p className="small quiet missing-words" lang={ours}>
      {standingWords[ours].missing(languageName(tag, ours))}
    </p>
  );
}

/** The number of a row in the margin; a note's row has none. */
function BlockNumber({
  number,
  id,
  place,
  door,
  threads,
}: {
  number: number | null;
  id: string | undefined;
  place: { id: string; language: string } | null;
  door: ParagraphDoor | undefined;
  threads: readonly ThreadPlace[];
}) {
  const anchor = id === undefined ? undefined : blockAnchor(id);
  return (
    <span className="block-number figures" id={anchor}>
      {number === null ? null : <ParagraphNumber {...{ number, place, door }} />}
      <AmendmentMarks block={id} />
      <CommentSign threads={threads} />
    </span>
  );
}

const alignable = ({ id, kind }: MarkedBlock) => ({ id, note: kind === 'note' });

/** One language from its first block to its last, as on a page of its own. */
export function OneLanguage({ blocks, language }: LanguageWords) {
  const draw = drawer({ blocks, language }, () => []);
  return (
    <div className="sheet alone" lang={language}>
      {blocks.map((block, place) => (
        <Fragment key={block.id}>{draw(place)}</Fragment>
      ))}
    </div>
  );
}

/** Draws the blocks of one language by their place, with the numbers of items and notes. `leads`: these lead to each other. */
export function drawer(
  { blocks, language }: LanguageWords,
  threadsOn: ReturnType<typeof useThreadsOn>,
  leads = false,
): (place: number) => ReactNode {
  const items = itemNumbers(blocks);
  const numbers = noteNumbers(blocks);
  const places = leads ? placesOfNotes(blocks) : null;
  return (place) => {
    const block = blocks[place];
    return block === undefined
      ? null
      : drawBlock(block, items[place] ?? null, { numbers, places }, threadsOn(block.id, language));
  };
}

interface Notes {
  numbers: Map<string, number>;
  /** The block of each note's first place; null where notes lead nowhere. */
  places: Map<string, string> | null;
}

function placesOfNotes(blocks: readonly MarkedBlock[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const { id, inlines } of blocks)
    for (const inline of inlines)
      if (inline.type === 'noteRef' && !places.has(inline.note)) places.set(inline.note, id);
  return places;
}

function drawBlock(
  block: MarkedBlock,
  item: number | null,
  notes: Notes,
  threads: readonly ThreadPlace[],
): ReactNode {
  const { whole, inlines } = commentedIn(block, threads);
  const look = whole ? 'commented-block' : undefined;
  const inside = inlines.map(({ inline, commented }, at) => {
    const drawn = drawInline(inline, notes);
    return <Fragment key={at}>{commented ? <span className="commented">{drawn}</span> : drawn}</Fragment>;
  });
  if (block.kind === 'heading') {
    const Heading = (['h2', 'h3', 'h4'] as const)[block.level - 1] ?? 'h2';
    return <Heading className={look}>{inside}</Heading>;
  }
  if (block.kind === 'item') {
    return (
      <p
        className={classes('item', look)}
        data-level={block.level}
        data-marker={block.marker}
        data-number={item ?? undefined}
      >
        {inside}
      </p>
    );
  }
  if (block.kind === 'quote') return <blockquote className={look}>{inside}</blockquote>;
  if (block.kind === 'note') {
    return (
      <p className={classes('note', look)} data-number={notes.numbers.get(block.id)}>
        {inside}
        <NoteBack to={notes.places?.get(block.id)} />
      </p>
    );
  }
  return <p className={look}>{inside}</p>;
}

function drawInline(inline: MarkedInline, { numbers, places }: Notes): ReactNode {
  if (inline.type === 'break') return <br />;
  if (inline.type === 'noteRef') {
    const number = numbers.get(inline.note);
    const place = <sup className="note-ref" data-number={number ?? '?'} />;
    return places === null || number === undefined ? (
      place
    ) : (
      <NoteJump to={inline.note} number={number}>
        {place}
      </NoteJump>
    );
  }
  let words: ReactNode = inline.text;
  if (inline.italic) words = <em>{words}</em>;
  if (inline.bold) words = <strong>{words}</strong>;
  if (inline.link) words = <Linked to={inline.link}>{words}</Linked>;
  return <Proposed inline={inline}>{words}</Proposed>;
}

/** A link outwards, with a word where it is known to be dead. */
function Linked({ to, children }: { to: string; children: ReactNode }) {
  const dead = useContext(DeadLinksContext).has(sourceAddress(to) ?? '');
  const { mark } = sourceMarkWords[useLanguage()];
  return (
    <>
      <a
        href={to}
        rel="noopener noreferrer nofollow"
        target="_blank"
        className={dead ? 'dead-link' : undefined}
      >
        {children}
      </a>
      {dead ? (
        <span className="dead-link-mark" title={mark}>
          <Icon name="stop" />
          <span className="hidden-words"> ({mark})</span>
        </span>
      ) : null}
    </>
  );
}

/** From the place of a footnote to the footnote. */
function NoteJump({ to, number, children }: { to: string; number: number; children: ReactNode }) {
  const say = letterWords[useLanguage()];
  return (
    <a href={`#${blockAnchor(to)}`} className="note-jump" aria-label={say.note(String(number))}>
      {children}
    </a>
  );
}

/** From a footnote back to its first place. Without words of its own: what is quoted from here is the note's. */
function NoteBack({ to }: { to: string | undefined }) {
  const { noteBack } = sourceMarkWords[useLanguage()];
  if (to === undefined) return null;
  return (
    <a href={`#${blockAnchor(to)}`} className="note-back" aria-label={noteBack}>
      <Icon name="up" />
    </a>
  );
}
