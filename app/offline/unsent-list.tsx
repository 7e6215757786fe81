import type { ReactNode } from 'react';
import { offlineWords } from '../../domain/words/offline.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { forgetRefused, forgetTyped, type Unsent } from './unsent.ts';
import { forgetWaiting, type Waiting } from './waiting.ts';

interface UnsentListProps {
  personId: string;
  unsent: Unsent;
  /** It is on its way and cannot be taken back any more. */
  sending: boolean;
}

/** Each thing that waits, to be taken back till it goes; what was not taken can be copied, and goes when its writer says so. */
export function UnsentList({ personId, unsent, sending }: UnsentListProps) {
  const language = useLanguage();
  const words = offlineWords[language].bar;
  const { changed, others, refused, typed, waiting } = unsent;
  return (
    <ul className="unsent" aria-label={words.label}>
      {changed.map(({ textId, title }) => (
        <li key={textId}>
          <span className="quiet">{words.inText}:</span>{' '}
          <span className="serif" lang={title.language === language ? undefined : title.language}>
            {title.title}
          </span>
        </li>
      ))}
      {others ? <li>{words.elsewhere}</li> : null}
      {refused.map((own) => (
        <OwnWords key={own.at[0]} {...own} what={words.lost}>
          <SeenTo words={wordsOf(own)} forget={() => forgetRefused(personId, own.at)} />
        </OwnWords>
      ))}
      {typed.map((own) => (
        <OwnWords key={own.at[0]} {...own} what={words.typed}>
          <SeenTo words={wordsOf(own)} forget={() => forgetTyped(personId, own.at)} />
        </OwnWords>
      ))}
      {waiting.map((one) => (
        <WaitingLine key={one.key} personId={personId} one={one} sending={sending} />
      ))}
    </ul>
  );
}

type Own = Unsent['typed'][number];

const wordsOf = ({ words }: Own): string => words.map(({ text }) => text).join('\n\n');

function OwnWords({ what, words, title, children }: Own & { what: string; children: ReactNode }) {
  const ours = useLanguage();
  return (
    <li>
      <p>
        {what}
        {title === null ? null : (
          <>
            {': '}
            <span className="serif" lang={title.language === ours ? undefined : title.language}>
              {title.title}
            </span>
          </>
        )}
      </p>
      {words.map(({ language, text }, n) => (
        <p key={n} className="small" lang={language}>
          {text}
        </p>
      ))}
      {children}
    </li>
  );
}

function WaitingLine({ personId, one, sending }: { personId: string; one: Waiting; sending: boolean }) {
  const language = useLanguage();
  const words = offlineWords[language].bar;
  const { number, title } = one;
  const kind = words.kinds[one.kind];
  return (
    <li>
      {title === undefined ? null : (
        <p className="serif" lang={title.language === language ? undefined : title.language}>
          {title.title}
        </p>
      )}
      <span className="quiet">{typeof number === 'number' ? words.at(kind, number) : kind}:</span>{' '}
      <span lang={one.kind === 'wording' ? one.language : undefined}>{one.words}</span>
      {one.refused === null ? (
        sending ? null : (
          <p>
            <Button type="button" size="small" kind="quiet" onClick={() => void forgetWaiting(personId, one)}>
              {words.takeBack}
            </Button>
          </p>
        )
      ) : (
        <>
          <p className="small">{words.why(one.refused)}</p>
          <SeenTo words={one.words} forget={() => forgetWaiting(personId, one)} />
        </>
      )}
    </li>
  );
}

function SeenTo({ words, forget }: { words: string; forget: () => Promise<void> }) {
  const say = offlineWords[useLanguage()].bar;
  return (
    <div className="row">
      <CopyButton text={words} size="small">
        {say.copy}
      </CopyButton>
      <Button type="button" size="small" kind="quiet" onClick={() => void forget()}>
        {say.dismiss}
      </Button>
    </div>
  );
}
