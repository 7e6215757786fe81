import { commonWords } from '../../domain/words/common.ts';
import { useLanguage } from './surroundings.ts';

export const CONTENT = 'content';

/** The first stop of the Tab key. */
export function SkipLink() {
  return (
    <a className="skip-link" href={`#${CONTENT}`}>
      {commonWords[useLanguage()].skip}
    </a>
  );
}
