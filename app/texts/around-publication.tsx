import { correctionLinkWords } from '../../domain/words/correction-links.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { useLanguage } from '../ui/surroundings.ts';

interface Correctable {
  state: string;
  mayBeginCorrection: boolean;
  correction: { state: string } | null;
}

/** Above a published text: that it is being corrected, and where. */
export function UnderCorrection({ at, statement }: { at: string; statement: Correctable }) {
  const words = correctionLinkWords[useLanguage()];
  if (statement.correction === null) return null;
  return (
    <Banner
      icon="info"
      action={
        <ButtonLink to={`${at}/correction`} size="small">
          {words.see}
        </ButtonLink>
      }
    >
      {words.underWay}
    </Banner>
  );
}

/** Below it: where a correction is begun, for whoever may. */
function ToCorrection({ at, statement }: { at: string; statement: Correctable }) {
  const words = correctionLinkWords[useLanguage()];
  if (!statement.mayBeginCorrection) return null;
  return (
    <p>
      <ButtonLink to={`${at}/correction`} size="small" icon="edit">
        {words.begin}
      </ButtonLink>
    </p>
  );
}

const ISSUED = ['published', 'archived'];

/** Below a text: the days before its delivery; once it is published, to whom it was delivered and where it is corrected. */
export function AroundPublication({ at, statement }: { at: string; statement: Correctable }) {
  const words = textPageWords[useLanguage()];
  if (!ISSUED.includes(statement.state))
    return (
      <p>
        <ButtonLink to={`${at}/ladder`} size="small">
          {words.ladder}
        </ButtonLink>
      </p>
    );
  return (
    <>
      <p>
        <ButtonLink to={`${at}/deliveries`} size="small">
          {words.deliveries}
        </ButtonLink>
      </p>
      <ToCorrection at={at} statement={statement} />
    </>
  );
}
