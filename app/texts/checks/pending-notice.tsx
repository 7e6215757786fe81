import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';

/** How many paragraphs nobody has reviewed as they stand, and what that means for closing. */
export function PendingNotice({ at, n, refused }: { at: string; n: number; refused: boolean }) {
  const { closing, pending } = alignmentPageWords[useLanguage()];
  if (n === 0) return null;
  return (
    <Banner
      tone="waiting"
      icon="behind"
      action={
        <ButtonLink to={`${at}/alignment?show=pending`} size="small">
          {pending(n)}
        </ButtonLink>
      }
    >
      {refused ? closing.refused(n) : closing.labelled(n)}
    </Banner>
  );
}
