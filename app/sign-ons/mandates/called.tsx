import { Link } from '@remix-run/react';
import { mandatesPath } from '../../../domain/words/desk-addresses.ts';
import { mandatePageWords } from '../../../domain/words/mandate-pages.ts';
import { Banner } from '../../ui/banner.tsx';
import { momentOf } from '../../ui/dates.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { MyAnswer, SignOnPage } from '../load.ts';

/** When the reader's organisation will have signed by its standing mandate; nothing once it answered. */
export function Called({ page, answer }: { page: SignOnPage; answer: MyAnswer }) {
  const language = useLanguage();
  const words = mandatePageWords[language];
  const call = page.signOn.mandateCalls.find(
    ({ organization, ending }) => ending === null && organization.id === answer.organization.id,
  );
  if (call === undefined || answer.signature !== null) return null;
  return (
    <Banner tone="waiting" icon="clock">
      <b>{words.called(momentOf(call.signAt, page.zones[0] ?? page.signOn.zone, language))}</b>
      <p>
        {words.calledWhy} <Link to={mandatesPath(page.coalition.slug)}>{words.toMandates}</Link>
      </p>
    </Banner>
  );
}
