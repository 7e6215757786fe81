import type { Piece } from '../../../domain/texts/word-changes.ts';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { returnWords } from '../../../domain/words/returns.ts';
import { Added, Removed } from '../../ui/change.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { ChangeRow } from './queries.ts';

/** As many letters around a change are told. */
const AROUND = 40;

/** What a change of a file says, in a line or two. */
export function ChangeWords({ change: { kind, content } }: { change: ChangeRow }) {
  const words = returnWords[useLanguage()].page;
  const {
    before = '',
    after = '',
    struck = '',
    put = '',
    words: said = '',
    mark,
    on = true,
    act,
    body,
    quote,
    pieces,
  } = content;
  const { removed } = commentPageWords[useLanguage()].card;
  if (kind === 'comment' && body === '') return <p className="quiet">{removed}</p>;
  if (kind === 'comment')
    return (
      <>
        {quote ? <blockquote className="remark-quote">{quote}</blockquote> : null}
        <p className="comment-body">{body}</p>
      </>
    );
  if (kind === 'words')
    return (
      <p>
        {before.length < AROUND ? before : `…${before}`}
        {struck === '' ? null : <Removed>{struck}</Removed>}
        {put === '' ? null : <Added>{put}</Added>}
        {after.length < AROUND ? after : `${after}…`}
      </p>
    );
  const title =
    kind === 'look'
      ? words.look(mark ?? 'bold', on)
      : kind === 'paragraph'
        ? words.acts[act ?? 'replace']
        : words.untracked;
  return (
    <p>
      <b>{title}</b>
      {pieces ? (
        <>
          : <Differing pieces={pieces} />
        </>
      ) : said === '' ? null : (
        <>: {said}</>
      )}
    </p>
  );
}

function Differing({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ change, text }, at) =>
    change === 'added' ? (
      <Added key={at}>{text}</Added>
    ) : change === 'removed' ? (
      <Removed key={at}>{text}</Removed>
    ) : (
      text
    ),
  );
}
