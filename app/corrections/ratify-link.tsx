import { correctionLinkWords } from '../../domain/words/correction-links.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** On a sign-on's page: that one's organisation is asked to ratify, or has. */
export function RatifyLink({
  base,
  answer,
}: {
  base: string;
  answer: { seat: { id: string }; ratification: { state: string } | null } | undefined;
}) {
  const words = correctionLinkWords[useLanguage()];
  if (!answer?.ratification) return null;
  const done = answer.ratification.state === 'ratified';
  return (
    <Banner
      tone={done ? 'done' : 'waiting'}
      action={
        <ButtonLink to={`${base}/ratify?seat=${answer.seat.id}`} size="small">
          {words.toRatify}
        </ButtonLink>
      }
    >
      {done ? words.ratified : words.ratify}
    </Banner>
  );
}
