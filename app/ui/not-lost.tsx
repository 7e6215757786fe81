import { useContext, useId } from 'react';
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom';
import { commonWords } from '../../domain/words/common.ts';
import { Banner } from './banner.tsx';
import type { Refusal } from './refusal.ts';
import { useLanguage } from './surroundings.ts';

/**
 * For a page that fails while it answers a form: why the form was refused and the words that were typed in it, to be
 * copied. The page that failed shows them no more, and only the router still knows of any page’s answer.
 */
export function NotLost() {
  const { typedWords } = commonWords[useLanguage()].errors;
  const id = useId();
  const refusal = Object.values<unknown>(useContext(RouterState)?.actionData ?? {}).find(isRefusal);
  if (refusal === undefined) return null;
  const typed = Object.entries(refusal.values).filter(([, value]) => /\S\s+\S/.test(value));
  return (
    <>
      <Banner tone="objection" live>
        {refusal.problems.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </Banner>
      {typed.map(([name, value]) => (
        <div key={name}>
          <label className="label" htmlFor={`${id}${name}`}>
            {typedWords}
          </label>
          <textarea className="input" id={`${id}${name}`} rows={6} readOnly defaultValue={value} />
        </div>
      ))}
    </>
  );
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'problems' in answer && 'values' in answer;
