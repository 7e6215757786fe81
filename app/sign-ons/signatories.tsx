import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { KnotRule } from '../ui/tally.tsx';
import { unbroken } from './countries.ts';
import type { SignOnPage } from './load.ts';
import type { Marked } from './reservations/marks.ts';
import { ReservationMark } from './reservations/said.tsx';

/** Who signs, by country, the region last; withheld names are a number there. */
export function Signatories({ groups, marks }: { groups: SignOnPage['groups']; marks: readonly Marked[] }) {
  const words = signOnPageWords[useLanguage()];
  if (groups.length === 0) return <p className="quiet">{words.tally.none}</p>;
  return (
    <div className="signatories">
      {groups.map(({ key, label, withheld, signatures }) => (
        <section key={key}>
          <h3>
            {label} <span className="quiet figures">{signatures.length + withheld}</span>
          </h3>
          <KnotRule open={signatures.length} withheld={withheld} />
          <SignatoryList signatures={signatures} marks={marks} />
          {withheld === 0 ? null : (
            <p className="reserved">
              <Icon name="withheld" />
              {words.signatories.reserved(withheld)}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

/** The names of one group, each with its place. */
export function SignatoryList({
  signatures,
  marks,
}: Pick<SignOnPage['groups'][number], 'signatures'> & { marks: readonly Marked[] }) {
  return (
    <ul>
      {signatures.map(({ id, name, place, logo }) => (
        <li key={id}>
          <div>
            <span className="serif">{unbroken(name)}</span>
            <ReservationMark id={id} marks={marks} />
            <small>{place}</small>
          </div>
          <Logo src={logo} />
        </li>
      ))}
    </ul>
  );
}
