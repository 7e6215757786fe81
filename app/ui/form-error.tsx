import { useEffect, useRef } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { Icon } from './icon.tsx';
import type { Refusal } from './refusal.ts';
import { useLanguage } from './surroundings.ts';

/** What a refused form must be told, at its head, with a link to each field. Takes the focus each time. */
export function FormError({ refusal }: { refusal: Refusal | undefined }) {
  const { problems: heading } = commonWords[useLanguage()];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal && refusal.problems.length > 0) box.current?.focus();
  }, [refusal]);
  if (!refusal || refusal.problems.length === 0) return null;
  const ofFields = refusal.problems.filter((problem) => problem.field !== undefined);
  const ofForm = refusal.problems.filter((problem) => problem.field === undefined);
  return (
    <div className="banner objection" role="alert" tabIndex={-1} ref={box}>
      <Icon name="stop" />
      <div>
        {ofForm.map(({ message }) => (
          <p key={message}>
            <b>{message}</b>
          </p>
        ))}
        {ofFields.length === 0 ? null : (
          <>
            <p>
              <b>{heading(ofFields.length)}</b>
            </p>
            <ul>
              {ofFields.map(({ field, message }) => (
                <li key={field}>
                  <a href={`#${field}`}>{message}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
