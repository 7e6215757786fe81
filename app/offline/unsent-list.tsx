import { offlineWords } from '../../domain/words/offline.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { forgetRefused, type Unsent } from './unsent.ts';
import { forgetWaiting, type Waiting } from './waiting.ts';

/** Each thing that waits; what was not taken can be copied, and goes when its writer says so. */
export function UnsentList({ personId, unsent }: { personId: string; unsent: Unsent }) {
  const language = useLanguage();
  const words = offlineWords[language].bar;
  const { changed, others, refused, waiting } = unsent;
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
      {refused.map(({ at, words: lost, title }) => (
        <li key={at[0]}>
          <p>
            {words.lost}
            {title === null ? null : (
              <>
                {': '}
                <span className="serif" lang={title.language}>
                  {title.title}
                </span>
              </>
            )}
          </p>
          {lost.map(({ language: tag, text }, n) => (
            <p key={n} className="small" lang={tag}>
              {text}
            </p>
          ))}
          <SeenTo
            words={lost.map(({ text }) => text).join('\n\n')}
            forget={() => forgetRefused(personId, at)}
          />
        </li>
      ))}
      {waiting.map((one) => (
        <WaitingLine key={one.key} personId={personId} one={one} />
      ))}
    </ul>
  );
}

function WaitingLine({ personId, one }: { personId: string; one: Waiting }) {
  const words = offlineWords[useLanguage()].bar;
  return (
    <li>
      <span className="quiet">{words.kinds[one.kind]}:</span>{' '}
      <span lang={one.kind === 'wording' ? one.language : undefined}>{one.words}</span>
      {one.refused === null ? null : (
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
