import { Fragment } from 'react';
import { editsOf } from '../../../domain/texts/suggestions/wording.ts';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { Added, Removed } from '../../ui/change.tsx';
import { useLanguage } from '../../ui/surroundings.ts';

/** How far around a change the words that stay are shown. */
const AROUND = 30;

/** What becomes of the paragraph, as its suggestion will show it; or that lines were broken, which a suggestion cannot do. */
export default function Preview({ seen, wording, lang }: { seen: string; wording: string; lang: string }) {
  const words = paragraphSheetWords[useLanguage()];
  const edits = editsOf(seen, wording);
  if (edits === null)
    return (
      <p className="small" role="status">
        {words.lines}
      </p>
    );
  if (edits.length === 0) return null;
  let end = 0;
  return (
    <p className="small wording-preview">
      {words.preview}{' '}
      <span lang={lang}>
        {edits.map(({ at, remove, insert }, i) => {
          const same = seen.slice(end, at);
          const first = end === 0 && i === 0;
          end = at + remove;
          return (
            <Fragment key={at}>
              {shortened(same, first ? 'start' : 'middle')}
              {remove === 0 ? null : <Removed>{seen.slice(at, at + remove)}</Removed>}
              {remove > 0 && insert !== '' ? ' ' : null}
              {insert === '' ? null : <Added>{insert}</Added>}
            </Fragment>
          );
        })}
        {shortened(seen.slice(end), 'end')}
      </span>
    </p>
  );
}

/** Words that stay, cut short at whole words where they are many. */
function shortened(words: string, where: 'start' | 'middle' | 'end'): string {
  const head = () => words.slice(0, AROUND).replace(/\S*$/, '');
  const tail = () => words.slice(-AROUND).replace(/^\S*/, '');
  if (where === 'middle') return words.length <= AROUND * 2 ? words : `${head()}…${tail()}`;
  if (words.length <= AROUND) return words;
  return where === 'start' ? `…${tail()}` : `${head()}…`;
}
