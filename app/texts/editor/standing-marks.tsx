import { Link } from '@remix-run/react';
import type * as Y from 'yjs';
import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import { deskStandingWords } from '../../../domain/words/desk-standings.ts';
import { machineWords } from '../../../domain/words/machine.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { blockAnchor } from '../alignment.ts';
import type { Mark } from '../checks/marks.ts';
import { languageName } from '../languages.ts';
import { useMarks } from './use-marks.ts';

const SIGNS: Record<Mark['state'], IconName> = {
  inStep: 'eye',
  behind: 'behind',
  both: 'behind',
  unreviewed: 'clock',
  absent: 'stop',
};

interface StandingMarksProps {
  /** The page of the text. */
  at: string;
  /** The language whose standing is said. */
  language: string;
  doc: Y.Doc;
  /** The paragraph of each row, and its number. */
  ids: readonly (string | null | undefined)[];
  numbers: readonly (number | null)[];
}

/** Beside each paragraph what is left to do of it in the other language, the way to where it is done; else nothing. */
export default function StandingMarks({ at, language, doc, ids, numbers }: StandingMarksProps) {
  const ours = useLanguage();
  const marks = useMarks({ at, language, doc });
  const { states } = alignmentPageWords[ours];
  const say = deskStandingWords[ours];
  return ids.map((id, row) => {
    const mark = id ? marks[id] : undefined;
    if (!id || mark === undefined) return null;
    const { state, typo, machine } = mark;
    const word = machine ? machineWords[ours].label : states[state === 'inStep' && typo ? 'typo' : state];
    return (
      <Link
        key={id}
        to={`${at}/alignment?language=${encodeURIComponent(language)}#${blockAnchor(id)}`}
        className={classes('standing-mark', machine ? 'machine' : state)}
        style={{ gridRow: row + 1 }}
        title={say.compare}
      >
        <Icon name={machine ? 'globe' : SIGNS[state]} />
        <span className="hidden-words">{say.of(numbers[row] ?? null, languageName(language, ours))}</span>
        {word}
      </Link>
    );
  });
}
