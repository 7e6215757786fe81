import { type ReactNode, useState } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';
import { useLanguage } from './surroundings.ts';

/** Copies `text` and says so in words. Needs a script: on pages without one, show the text to be selected. */
export function CopyButton({
  text,
  children,
  icon = 'copy',
  kind,
  wide,
  size,
}: {
  text: string;
  children?: ReactNode;
  icon?: IconName;
  kind?: 'primary' | 'plain' | 'quiet';
  wide?: boolean;
  size?: 'small' | 'large';
}) {
  const words = commonWords[useLanguage()];
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  return (
    <>
      <Button
        type="button"
        onClick={copy}
        icon={outcome === 'copied' ? 'done' : icon}
        kind={kind}
        wide={wide}
        size={size}
      >
        {outcome === 'copied' ? words.copied : (children ?? words.copy)}
      </Button>
      <span role="status" className={outcome === 'copyFailed' ? 'button-reason' : 'hidden-words'}>
        {outcome === undefined ? null : words[outcome]}
      </span>
    </>
  );
}
