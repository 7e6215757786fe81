import { ratificationWords } from '../../domain/words/ratification.ts';
import { Compared, Pieces } from '../texts/drafts/compared.tsx';
import type { BlockShown, ComparisonShown, PieceShown } from '../texts/drafts/queries.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** So many letters of what stayed are shown beside what changed. */
const AROUND = 60;

/** What changed, and only that: each changed paragraph with a few words around, to be read on a phone. */
export function TwoLines({ changes, language }: { changes: ComparisonShown; language: string }) {
  const words = ratificationWords[useLanguage()];
  const changed = changes.blocks.filter(({ change, moved }) => change !== 'same' || moved);
  return (
    <div className="stack">
      {changed.length === 0 ? <p>{words.sameHere}</p> : null}
      {changed.map((block, at) => (
        <p key={at} className="compared-words" lang={language}>
          <Pieces pieces={shortened(block)} whole={block.change} />
        </p>
      ))}
      <details>
        <summary>{words.whole}</summary>
        <Compared comparison={changes} language={language} />
      </details>
    </div>
  );
}

function shortened({ pieces }: BlockShown): PieceShown[] {
  return pieces.map((piece, at) => {
    if (piece.change !== 'same' || piece.text.length <= 2 * AROUND) return piece;
    const begins = at === 0 ? '' : whole(piece.text.slice(0, AROUND), 'start');
    const ends = at === pieces.length - 1 ? '' : whole(piece.text.slice(-AROUND), 'end');
    return { ...piece, text: `${begins}…${ends}` };
  });
}

/** Without the word that was cut through. */
function whole(text: string, side: 'start' | 'end'): string {
  return (side === 'start' ? text.replace(/\S*$/, '') : text.replace(/^\S*/, '')).toWellFormed();
}
