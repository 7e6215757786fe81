import { useEffect, useRef, type RefObject } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { useLanguage } from '../../ui/surroundings.ts';
import { tieField } from './field-of-block.ts';
import { standAt } from './whereabouts.ts';

interface LiveFieldProps {
  doc: Y.Doc;
  awareness: Awareness;
  /** BCP-47: which of the block's languages. */
  language: string;
  block: string;
  /** What the field is, for who does not see it. */
  label: string;
  className?: string;
  placeholder?: string;
  /** For who draws over it. */
  box?: RefObject<HTMLTextAreaElement>;
}

/** The words of one block as a field: written by many at once, without an editor. */
export function LiveField({
  doc,
  awareness,
  language,
  block,
  label,
  className,
  placeholder,
  box,
}: LiveFieldProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const field = box ?? own;
  const ours = useLanguage();
  useEffect(() => tieField(field.current!, { doc, language, block }), [field, doc, language, block]);
  return (
    <textarea
      ref={field}
      rows={1}
      className={`live-field${className === undefined ? '' : ` ${className}`}`}
      aria-label={label}
      lang={language === ours ? undefined : language}
      placeholder={placeholder}
      onFocus={() => standAt(awareness, block)}
      onBlur={() => standAt(awareness, null)}
    />
  );
}
