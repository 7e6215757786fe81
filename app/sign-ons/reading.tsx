import { Fragment, type ReactNode } from 'react';
import {
  itemNumbers,
  noteNumbers,
  orderedNotes,
  type Block,
  type Inline,
} from '../../domain/texts/schema.ts';
import { commonWords } from '../../domain/words/common.ts';
import { letterWords } from '../../domain/words/letter.ts';
import { number, type Language } from '../../domain/words/words.ts';
import { classes } from '../ui/classes.ts';

interface Drawing {
  frame: Language;
  /** What stands for `{n}`: how many have signed. */
  count: number | undefined;
  top: 2 | 3;
  notes: Map<string, number>;
  numbers: Map<Block, number | null>;
  paragraphs: ReadonlyMap<string, number> | undefined;
}

/** A text to be read, in one language. `fold`: what comes after so many blocks is folded under a summary. */
export function Reading({
  blocks,
  language,
  count,
  compact,
  fold,
  top = 3,
  paragraphs,
}: {
  blocks: readonly Block[];
  language: string;
  count?: number;
  compact?: boolean;
  fold?: { after: number; summary: ReactNode; open: boolean };
  /** Which heading of the page the text's highest one is. */
  top?: 2 | 3;
  /** The numbers its paragraphs are called by, shown beside them, by the ids of their blocks. */
  paragraphs?: ReadonlyMap<string, number>;
}) {
  const numbers = itemNumbers(blocks);
  const drawing: Drawing = {
    frame: language === 'en' ? 'en' : 'es',
    count,
    top,
    notes: noteNumbers(blocks),
    numbers: new Map(blocks.map((block, i) => [block, numbers[i] ?? null])),
    paragraphs,
  };
  const body = blocks.filter((block) => block.kind !== 'note');
  const notes = <Notes notes={orderedNotes(blocks)} drawing={drawing} />;
  const look = classes('reading', compact && 'compact', paragraphs !== undefined && 'numbered');
  if (fold === undefined || body.length <= fold.after + 1) {
    return (
      <div className={look} lang={language}>
        <Run blocks={body} drawing={drawing} />
        {notes}
      </div>
    );
  }
  return (
    <>
      <div className={look} lang={language}>
        <Run blocks={body.slice(0, fold.after)} drawing={drawing} />
      </div>
      <details className="rest-of-text" open={fold.open}>
        <summary>{fold.summary}</summary>
        <div className={look} lang={language}>
          <Run blocks={body.slice(fold.after)} drawing={drawing} />
          {notes}
        </div>
      </details>
    </>
  );
}

function Run({ blocks, drawing }: { blocks: readonly Block[]; drawing: Drawing }) {
  const parts: ReactNode[] = [];
  for (let i = 0; i < blocks.length;) {
    const block = blocks[i]!;
    if (block.kind === 'item') {
      const end = blocks.findIndex((next, at) => at > i && next.kind !== 'item');
      const items = blocks.slice(i, end < 0 ? undefined : end);
      parts.push(<Lists key={block.id} items={items} drawing={drawing} />);
      i += items.length;
    } else {
      parts.push(<Plain key={block.id} block={block} drawing={drawing} />);
      i += 1;
    }
  }
  return parts;
}

const headings = ['h2', 'h3', 'h4', 'h5'] as const;

function Plain({ block, drawing }: { block: Block; drawing: Drawing }) {
  const words = <Words inlines={block.inlines} drawing={drawing} />;
  if (block.kind === 'heading') {
    const Heading = headings[block.level + drawing.top - 3] ?? 'h5';
    return <Heading id={block.id}>{words}</Heading>;
  }
  if (block.kind === 'quote') {
    return (
      <blockquote data-paragraph={drawing.paragraphs?.get(block.id)}>
        <p>{words}</p>
      </blockquote>
    );
  }
  return <p data-paragraph={drawing.paragraphs?.get(block.id)}>{words}</p>;
}

/** Items one after another: deeper ones inside the one before them, a new list where the marker changes. */
function Lists({ items, drawing }: { items: readonly Block[]; drawing: Drawing }) {
  const level = Math.min(...items.map((item) => item.level));
  const starts = items.flatMap((item, i) => (i === 0 || item.level <= level ? [i] : []));
  const nodes = starts.map((start, i) => ({
    item: items[start]!,
    inner: items.slice(start + 1, starts[i + 1]),
  }));
  const lists = nodes.reduce<(typeof nodes)[]>((all, node) => {
    const last = all.at(-1);
    if (last?.[0]?.item.marker === node.item.marker) last?.push(node);
    else all.push([node]);
    return all;
  }, []);
  return lists.map((list) => {
    const List = list[0]?.item.marker === 'number' ? 'ol' : 'ul';
    return (
      <List key={list[0]?.item.id}>
        {list.map(({ item, inner }) => {
          const n = drawing.numbers.get(item) ?? undefined;
          return (
            <li key={item.id} value={n} data-number={n} data-paragraph={drawing.paragraphs?.get(item.id)}>
              <Words inlines={item.inlines} drawing={drawing} />
              {inner.length === 0 ? null : <Lists items={inner} drawing={drawing} />}
            </li>
          );
        })}
      </List>
    );
  });
}

function Words({ inlines, drawing }: { inlines: readonly Inline[]; drawing: Drawing }) {
  return inlines.map((inline, i) => {
    if (inline.type === 'break') return <br key={i} />;
    if (inline.type === 'noteRef') {
      const n = drawing.notes.get(inline.note);
      if (n === undefined) return null;
      return (
        <sup key={i}>
          <a
            id={`ref-${inline.note}`}
            href={`#note-${inline.note}`}
            aria-label={letterWords[drawing.frame].note(String(n))}
          >
            {n}
          </a>
        </sup>
      );
    }
    const filled =
      drawing.count === undefined
        ? inline.text
        : inline.text.replaceAll('{n}', number(drawing.frame, drawing.count));
    const bold = inline.bold ? <strong>{filled}</strong> : filled;
    const words = inline.italic ? <em>{bold}</em> : bold;
    return inline.link === undefined ? (
      <Fragment key={i}>{words}</Fragment>
    ) : (
      <a key={i} href={inline.link} rel="noreferrer">
        {words}
      </a>
    );
  });
}

function Notes({ notes, drawing }: { notes: readonly Block[]; drawing: Drawing }) {
  if (notes.length === 0) return null;
  const heading = letterWords[drawing.frame].notes;
  return (
    <section className="notes" aria-label={heading}>
      <ol>
        {notes.map((note) => {
          const n = drawing.notes.get(note.id);
          return (
            <li key={note.id} id={`note-${note.id}`} value={n} data-number={n}>
              <Words inlines={note.inlines} drawing={drawing} />{' '}
              <a href={`#ref-${note.id}`} aria-label={commonWords[drawing.frame].back}>
                ↩
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
