import { lazy, Suspense, useRef, type ComponentProps } from 'react';
import { LiveField } from '../texts/words/live-field.tsx';
import { useBlockWords } from '../texts/words/use-block-words.ts';
import { useLiveWords } from './live.ts';

const FieldMarks = lazy(() => import('../terms/marks/field-marks.tsx'));

/** The words of one block as a field, with the glossary's advice on them; without any, nothing of it is loaded. */
export function AdvisedField(props: ComponentProps<typeof LiveField>) {
  const { doc, language, block, className } = props;
  const live = useLiveWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const words = useBlockWords(doc, language, block);
  return (
    <div className="advised-field">
      <LiveField {...props} box={box} />
      {live === null || live.advice.length === 0 ? null : (
        <Suspense fallback={null}>
          <FieldMarks
            box={box}
            words={words ?? ''}
            language={language}
            className={className}
            advice={live.advice}
            glossary={live.glossary}
          />
        </Suspense>
      )}
    </div>
  );
}
