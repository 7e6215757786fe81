import { Link } from '@remix-run/react';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { dayOf } from '../ui/dates.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

interface OwnSeat {
  id: string;
  title: string;
  until: string | null;
  organization: { name: string };
  coalition: { slug: string; shortName: string };
}

/** In which organisations one has a seat, and as what. */
export function OwnSeats({ seats, zone }: { seats: OwnSeat[]; zone: string }) {
  const language = useLanguage();
  const words = accountPageWords[language].account;
  return (
    <Section id="seats" title={words.seats}>
      <p className="small quiet">{seats.length === 0 ? words.noSeats : words.seatsLead}</p>
      <ul className="ledger dateless">
        {seats.map(({ id, title, until, organization, coalition }) => (
          <li key={id}>
            <div>
              <h3>{organization.name}</h3>
              <p>
                {title} · <Link to={`/c/${coalition.slug}`}>{coalition.shortName}</Link>
                {until === null ? null : ` · ${words.until(dayOf(until, zone, language, { year: true }))}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
