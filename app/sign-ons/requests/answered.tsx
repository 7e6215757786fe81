import { signRequestPageWords } from '../../../domain/words/sign-request-pages.ts';
import { Badge } from '../../ui/badge.tsx';
import { momentOf } from '../../ui/dates.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { Table } from '../../ui/table.tsx';
import type { SignOnPage } from '../load.ts';
import type { QueuedRequest } from './queue.ts';

/** What became of each request, by whom and why; nothing while none was answered. */
export function AnsweredRequests({ page, requests }: { page: SignOnPage; requests: QueuedRequest[] }) {
  const language = useLanguage();
  const words = signRequestPageWords[language].queue;
  if (requests.length === 0) return null;
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <Section id="answered" title={words.answered}>
      <Table
        caption={words.answered}
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
          {
            name: words.answer,
            cell: ({ state, organization, reason }) => (
              <>
                <Badge
                  icon={state === 'accepted' ? 'done' : 'comment'}
                  tone={state === 'accepted' ? 'done' : 'neutral'}
                >
                  {words.states[state]}
                </Badge>
                <small className="own-line">{state === 'merged' ? organization?.name : reason}</small>
              </>
            ),
          },
          {
            name: words.decided,
            cell: ({ decidedAt, decidedBy }) =>
              decidedAt === null ? null : (
                <>
                  {decidedBy?.person.name}
                  <small className="own-line quiet">
                    <time dateTime={decidedAt}>{momentOf(decidedAt, zone, language, { year: true })}</time>
                  </small>
                </>
              ),
          },
        ]}
        rows={requests}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
