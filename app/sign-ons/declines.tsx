import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { momentOf } from '../ui/dates.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Table } from '../ui/table.tsx';
import type { Desk } from './desk.ts';
import type { SignOnPage } from './load.ts';

/** Who said no, and why, for the secretariat; nothing while nobody has. */
export function Declines({ page, declines }: { page: SignOnPage; declines: Desk['declines'] }) {
  const language = useLanguage();
  const words = signOnDeskWords[language].manage;
  const standing = declines.filter(({ stands }) => stands);
  if (standing.length === 0) return null;
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <Section id="declined" title={words.declined}>
      <Table
        caption={words.declinedCount(standing.length)}
        columns={[
          {
            name: words.organization,
            cell: ({ organization, country }) => (
              <>
                {organization.name}
                <small className="own-line quiet">
                  {country} · {organization.place}
                </small>
              </>
            ),
          },
          { name: words.reason, cell: ({ reason }) => reason },
          {
            name: words.saidBy,
            cell: ({ seat, at }) => (
              <>
                {seat.person.name}, {seat.title}
                <small className="own-line quiet">
                  <time dateTime={at}>{momentOf(at, zone, language, { year: true })}</time>
                </small>
              </>
            ),
          },
        ]}
        rows={standing}
        keyOf={({ key }) => key}
      />
      <p className="min quiet table-note">{words.declinedNote}</p>
    </Section>
  );
}
