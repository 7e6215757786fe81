import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';

/**
 * Above the button, where the name typed is not the directory's: both, to be compared before it is sent once more.
 * What was confirmed goes along with the form until another name is typed.
 */
export function NameToConfirm({ last }: { last: SentBack | undefined }) {
  const { confirmName: words } = signOnFormWords[useLanguage()].card;
  const box = useRef<HTMLDivElement>(null);
  const directoryName = last?.directoryName;
  useEffect(() => {
    if (directoryName !== undefined) box.current?.focus();
  }, [last, directoryName]);
  if (last === undefined) return null;
  const { name = '', nameConfirmed } = last.refusal.values;
  const confirmed = directoryName === undefined ? nameConfirmed : name;
  return (
    <>
      {confirmed === undefined ? null : <input type="hidden" name="nameConfirmed" value={confirmed} />}
      {directoryName === undefined ? null : (
        <div className="banner waiting" role="status" tabIndex={-1} ref={box}>
          <Icon name="member" />
          <div>
            <p>
              <b>{words.title}</b>
            </p>
            <p>
              {words.typed} <span className="serif">{name}</span>
            </p>
            <p>
              {words.directory} <span className="serif">{directoryName}</span>
            </p>
          </div>
        </div>
      )}
    </>
  );
}
