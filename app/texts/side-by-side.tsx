import { Fragment, type ReactNode } from 'react';
import { itemNumbers, noteNumbers, type Block, type Inline } from '../../domain/texts/schema.ts';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { alignRows, blockAnchor, rowNumbers } from './alignment.ts';
import type { LanguageWords } from './blocks.ts';

/** A text to be read: both languages side by side on a desk, the one `shown` on a phone. Needs no script. */
export function SideBySide({
  left,
  right,
  shown,
}: {
  left: LanguageWords;
  right: LanguageWords | null;
  shown: string;
}) {
  const rows = alignRows(left.blocks.map(alignable), (right?.blocks ?? []).map(alignable));
  const numbers = rowNumbers(rows);
  const sides = [
    { words: left, side: 'left' as const, draw: drawer(left.blocks) },
    ...(right === null ? [] : [{ words: right, side: 'right' as const, draw: drawer(right.blocks) }]),
  ];
  return (
    <div className={classes('desk', 'static', right === null && 'single')}>
      {rows.map((row, at) => (
        <Fragment key={at}>
          <BlockNumber
            number={numbers[at] ?? null}
            id={(left.blocks[row.left ?? -1] ?? right?.blocks[row.right ?? -1])?.id}
          />
          {sides.map(({ words, side, draw }) => {
            const place = row[side];
            return (
              <div
                key={side}
                className={classes('sheet', words.language !== shown && 'not-shown')}
                lang={words.language}
              >
                {place === null ? null : draw(place)}
              </div>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}

/** The number of a row in the margin; a note's row has none. */
function BlockNumber({ number, id }: { number: number | null; id: string | undefined }) {
  const words = textDeskWords[useLanguage()].page;
  const anchor = id === undefined ? undefined : blockAnchor(id);
  if (number === null) return <span className="block-number" id={anchor} />;
  return (
    <span className="block-number figures" id={anchor}>
      <span className="hidden-words">{words.paragraph(number)}</span>
      <span aria-hidden="true">{number}</span>
    </span>
  );
}

const alignable = ({ id, kind }: Block) => ({ id, note: kind === 'note' });

/** One language from its first block to its last, as on a page of its own. */
export function OneLanguage({ blocks, language }: LanguageWords) {
  const draw = drawer(blocks);
  return (
    <div className="sheet alone" lang={language}>
      {blocks.map((block, place) => (
        <Fragment key={block.id}>{draw(place)}</Fragment>
      ))}
    </div>
  );
}

/** Draws the blocks of one language by their place, with the numbers of items and notes. */
function drawer(blocks: Block[]): (place: number) => ReactNode {
  const items = itemNumbers(blocks);
  const notes = noteNumbers(blocks);
  return (place) => {
    const block = blocks[place];
    return block === undefined ? null : drawBlock(block, items[place] ?? null, notes);
  };
}

function drawBlock(block: Block, item: number | null, notes: Map<string, number>): ReactNode {
  const inside = block.inlines.map((inline, at) => <Fragment key={at}>{drawInline(inline, notes)}</Fragment>);
  if (block.kind === 'heading') {
    const Heading = (['h2', 'h3', 'h4'] as const)[block.level - 1] ?? 'h2';
    return <Heading>{inside}</Heading>;
  }
  if (block.kind === 'item') {
    return (
      <p className="item" data-level={block.level} data-marker={block.marker} data-number={item ?? undefined}>
        {inside}
      </p>
    );
  }
  if (block.kind === 'quote') return <blockquote>{inside}</blockquote>;
  if (block.kind === 'note') {
    return (
      <p className="note" data-number={notes.get(block.id)}>
        {inside}
      </p>
    );
  }
  return <p>{inside}</p>;
}

function drawInline(inline: Inline, notes: Map<string, number>): ReactNode {
  if (inline.type === 'break') return <br />;
  if (inline.type === 'noteRef')
    return <sup className="note-ref" data-number={notes.get(inline.note) ?? '?'} />;
  let words: ReactNode = inline.text;
  if (inline.italic) words = <em>{words}</em>;
  if (inline.bold) words = <strong>{words}</strong>;
  if (!inline.link) return words;
  return (
    <a href={inline.link} rel="noopener noreferrer nofollow" target="_blank">
      {words}
    </a>
  );
}
