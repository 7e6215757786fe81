import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { KnotRule } from '../ui/tally.tsx';
import { unbroken } from './countries.ts';
import type { SignOnPage } from './load.ts';

/** Who signs, by country, the region last; withheld names are a number there. */
export function Signatories({ groups }: { groups: SignOnPage['groups'] }) {
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
          <SignatoryList signatures={signatures} />
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
export function SignatoryList({ signatures }: Pick<SignOnPage['groups'][number], 'signatures'>) {
  return (
    <ul>
      {signatures.map(({ id, name, place, logo }) => (
        <li key={id}>
          <div>
            <span className="serif">{unbroken(name)}</span>
            <small>{place}</small>
          </div>
          <Logo src={logo} />
        </li>
      ))}
    </ul>
  );
}
