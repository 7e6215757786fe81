import { amendmentPageWords } from '../../../domain/words/amendment-pages.ts';
import { Added, Removed } from '../../ui/change.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { AmendmentOne, Shape } from './queries.ts';

type Numbers = Readonly<Record<string, number>>;
type Piece = AmendmentOne['changes'][number];

/** What an amendment would do: words struck and put in, a place and another, a form and another. */
export function Change({ amendment, numbers }: { amendment: AmendmentOne; numbers: Numbers }) {
  const words = amendmentPageWords[useLanguage()];
  const { kind, shape, shapeBefore, language } = amendment;
  const before = useShapeName(shapeBefore);
  const after = useShapeName(shape);
  const place = usePlaceAfter(amendment, numbers);
  const placed = kind === 'insert' || kind === 'move';
  return (
    <>
      {placed ? <p className="small">{place}</p> : null}
      {kind === 'retype' ? <p className="small">{words.from(before, after)}</p> : null}
      {kind === 'insert' && shape?.kind !== 'paragraph' ? <p className="small">{after}</p> : null}
      <p className="amendment-words" lang={language}>
        {amendment.changes.map((piece, at) => (
          <Run key={at} piece={piece} first={at === 0} last={at === amendment.changes.length - 1} />
        ))}
      </p>
    </>
  );
}

function Run({ piece, first, last }: { piece: Piece; first: boolean; last: boolean }) {
  if (piece.change === 'added') return <Added>{piece.text}</Added>;
  if (piece.change === 'removed') return <Removed>{piece.text}</Removed>;
  return <>{elided(piece.text, first, last)}</>;
}

const LONGEST = 90;
const KEPT = 36;

/** Words that stay, shortened far from what changes and never amid a word. */
function elided(text: string, first: boolean, last: boolean): string {
  if (text.length <= LONGEST) return text;
  if (first && last) return `${begins(text, LONGEST)}…`;
  return `${first ? '' : begins(text, last ? LONGEST : KEPT)}…${last ? '' : ends(text, first ? LONGEST : KEPT)}`;
}

/** The first words of a text, in so many characters; one word longer than that is cut. */
function begins(text: string, most: number): string {
  const cut = text.lastIndexOf(' ', most);
  return text.slice(0, cut > most / 2 ? cut : most).toWellFormed();
}

function ends(text: string, most: number): string {
  const from = text.length - most;
  const cut = text.indexOf(' ', from);
  return text.slice(cut !== -1 && cut < from + most / 2 ? cut : from).toWellFormed();
}

/** "Título 2", "Elemento con guion, nivel 1" */
export function useShapeName(shape: Shape | null): string {
  const { shapes } = amendmentPageWords[useLanguage()];
  if (shape === null) return '';
  if (shape.kind === 'heading') return shapes.heading(shape.level);
  if (shape.kind !== 'item') return shapes[shape.kind];
  const name = shapes[shape.marker ?? 'bullet'];
  return shape.level === 0 ? name : `${name}, ${shapes.level(shape.level)}`;
}

function usePlaceAfter({ after }: AmendmentOne, numbers: Numbers): string {
  const { place } = amendmentPageWords[useLanguage()];
  if (after === null) return place.first;
  const number = numbers[after];
  return number === undefined ? place.afterGone : place.after(number);
}
