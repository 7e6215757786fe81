import { embedPath } from '../../domain/words/addresses.ts';
import { embedWords } from '../../domain/words/embeds.ts';
import type { Language } from '../../domain/words/words.ts';
import { PIECES, type Piece } from '../embeds/constants.ts';
import { languageName } from '../texts/languages.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SignOnPage } from './load.ts';

const HEIGHTS: Record<Piece, number> = { counter: 190, list: 480, form: 300 };

/** The code by which another site shows the count, the list or the invitation, in both languages. */
export function Embeds({ page }: { page: SignOnPage }) {
  const language = useLanguage();
  const words = embedWords[language].desk;
  const origin = page.link.slice(0, page.link.length - page.base.length);
  const code = (piece: Piece, own: Language) =>
    `<iframe src="${origin}${embedPath(page.place, own, piece)}" title="${embedWords[own].desk[piece]}" width="100%" height="${HEIGHTS[piece]}" loading="lazy" frameborder="0"></iframe>`;
  return (
    <details>
      <summary>{words.title}</summary>
      <p className="small quiet">{words.what}</p>
      <ul className="stack">
        {PIECES.flatMap((piece) =>
          (['es', 'en'] as const).map((own) => (
            <li key={piece + own} className="stack tight">
              <span className="label">{words.code(words[piece], languageName(own, language))}</span>
              <code className="source-address own-line">{code(piece, own)}</code>
              <CopyButton text={code(piece, own)} size="small">
                {words.copy}
              </CopyButton>
            </li>
          )),
        )}
      </ul>
      <p className="small quiet">{words.looks}</p>
    </details>
  );
}
