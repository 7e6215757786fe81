import { signRequestAsideWords } from '../../../domain/words/sign-request-aside.ts';
import { momentOf } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { Table } from '../../ui/table.tsx';
import type { SignOnPage } from '../load.ts';
import type { QueuedRequest } from './queue.ts';

/** What was set aside with others: it waits for nobody and signs nothing while that stands. */
export function SetAsideRequests({ page, requests }: { page: SignOnPage; requests: QueuedRequest[] }) {
  const language = useLanguage();
  const words = signRequestAsideWords[language];
  if (requests.length === 0) return null;
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <Section id="set-aside" title={words.title}>
      <p className="small quiet measure">{words.lead}</p>
      <Table
        caption={words.title}
        columns={[
          {
            name: words.organization,
            cell: ({ organizationName, countryName, person }) => (
              <>
                {organizationName}
                <small className="own-line quiet">
                  {countryName} · {person}
                </small>
              </>
            ),
          },
          { name: words.email, cell: ({ email }) => <span className="source-address">{email}</span> },
          { name: words.was, cell: ({ state }) => (state === 'accepted' ? words.accepted : words.pending) },
          {
            name: words.confirmed,
            cell: ({ confirmedAt }) => (
              <time dateTime={confirmedAt}>{momentOf(confirmedAt, zone, language, { year: true })}</time>
            ),
          },
        ]}
        rows={requests}
        keyOf={({ id }) => id}
      />
      <p>
        <ButtonLink to={`${page.base}/invalidate#made`} icon="stop">
          {words.link}
        </ButtonLink>
      </p>
    </Section>
  );
}
