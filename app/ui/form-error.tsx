import { Suspense, useContext, useEffect, useRef } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { FieldsContext } from './fields-of-form.ts';
import { Icon } from './icon.tsx';
import type { Problem, Refusal } from './refusal.ts';
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
            <Suspense>
              <ByField problems={ofFields} />
            </Suspense>
          </>
        )}
      </div>
    </div>
  );
}

/** One line for each problem, by what its field is called; drawn after the fields themselves. */
function ByField({ problems }: { problems: readonly Problem[] }) {
  const fields = useContext(FieldsContext);
  if (fields?.toCome) throw fields.toCome;
  return (
    <ul>
      {problems.map(({ field = '', message }) => {
        const { label, id = field } = fields?.find(field) ?? {};
        return (
          <li key={`${field} ${message}`}>
            <a href={`#${id}`}>
              {label === undefined ? null : <>{label}: </>}
              {message}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
