import type { TextProvider } from '../../live/provider.ts';
import type { Refusal } from '../../../realtime/wire.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';

/** Words the server did not take, offered for copying until the person has seen to them. */
export function RefusedWords({ provider, reason }: { provider: TextProvider; reason: Refusal | null }) {
  const words = textDeskWords[useLanguage()].refused;
  if (provider.kept.length === 0) return null;
  return (
    <Banner tone="objection" live>
      <p>
        <b>{words.title}</b>
      </p>
      <p>
        {reason === null ? null : `${sentenceFor(reason, words.reasons)} `}
        {words.why}
      </p>
      <div className="refused-words" role="group" aria-label={words.title} tabIndex={0}>
        {provider.kept.map(({ language, text }, at) => (
          <p key={at} lang={language}>
            {text}
          </p>
        ))}
      </div>
      <div className="row">
        <CopyButton text={provider.kept.map(({ text }) => text).join('\n\n')} size="small">
          {words.copy}
        </CopyButton>
        <Button type="button" kind="quiet" size="small" onClick={() => provider.forgetKept()}>
          {words.dismiss}
        </Button>
      </div>
    </Banner>
  );
}

function sentenceFor(
  reason: Refusal,
  reasons: Record<'closed' | 'revoked' | 'role' | 'anothers-name' | 'too-large' | 'model' | 'other', string>,
): string {
  if (
    reason === 'closed' ||
    reason === 'revoked' ||
    reason === 'role' ||
    reason === 'anothers-name' ||
    reason === 'too-large' ||
    reason === 'model'
  )
    return reasons[reason];
  return reasons.other;
}
