import { Fragment } from 'react';
import { Added, Removed } from '../ui/change.tsx';
import { wordDifference } from './word-difference.ts';

/** What became of a sentence, word by word: what went is struck, what came is underlined. */
export function Difference({ before, now }: { before: string; now: string }) {
  return wordDifference(before, now).map(({ kind, words }, at) => (
    <Fragment key={at}>
      {at === 0 ? null : ' '}
      {kind === 'added' ? <Added>{words}</Added> : kind === 'removed' ? <Removed>{words}</Removed> : words}
    </Fragment>
  ));
}
