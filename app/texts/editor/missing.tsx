import type { Row } from '../alignment.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';

interface MissingProps {
  row: Row;
  /** The grid row it fills. */
  at: number;
  side: 'left' | 'right';
  /** The language that lacks the block. */
  language: string;
  /** The number of the row that may hold the same block. */
  joinNumber: number | null;
  /** The words in the other language, where they are not on the screen. */
  source: { language: string; words: string } | null;
  mayWrite: boolean;
  onWrite: () => void;
  onJoin: () => void;
  onBring: () => void;
}

/** Stands where a language lacks a block that the other one has, and offers to write it. */
export function Missing({
  row,
  at,
  side,
  language,
  joinNumber,
  source,
  mayWrite,
  onWrite,
  onJoin,
  onBring,
}: MissingProps) {
  const ours = useLanguage();
  const words = textDeskWords[ours].missing;
  const name = languageName(language, ours);
  return (
    <div className={`missing ${side}`} style={{ gridRow: at }}>
      {source === null || source.words === '' ? null : (
        <p className="missing-source" lang={source.language}>
          {source.words}
        </p>
      )}
      <p className="missing-word">
        <Icon name={row.elsewhere ? 'up' : 'edit'} />
        {row.elsewhere ? words.elsewhere(name) : words.here(name)}
      </p>
      {!mayWrite ? null : row.elsewhere ? (
        <Button type="button" size="small" onClick={onBring}>
          {words.bring}
        </Button>
      ) : (
        <div className="row">
          <Button type="button" size="small" onClick={onWrite}>
            {words.write(name)}
          </Button>
          {joinNumber === null ? null : (
            <Button type="button" size="small" kind="quiet" onClick={onJoin}>
              {words.join(joinNumber)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
