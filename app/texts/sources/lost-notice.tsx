import { sourcePageWords } from '../../../domain/words/source-pages.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';

/** Before a text goes further: how many of its links are dead and without a copy, and what its coalition does then. */
export function LostNotice({ to, n, refused }: { to: string | null; n: number; refused: boolean }) {
  const { closing } = sourcePageWords[useLanguage()];
  if (n === 0) return null;
  return (
    <Banner
      tone="waiting"
      icon="stop"
      action={
        to === null ? undefined : (
          <ButtonLink to={to} size="small">
            {closing.see}
          </ButtonLink>
        )
      }
    >
      {refused ? closing.refused(n) : closing.labelled(n)}
    </Banner>
  );
}
