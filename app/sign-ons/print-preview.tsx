import { letterWords } from '../../domain/words/letter.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { SignOnPage } from './load.ts';

/** The list of a letter before it is published: the names, and of those withheld the number, in the words of the print. */
export function PrintPreview({ page: { groups, signOn } }: { page: SignOnPage }) {
  const language = useLanguage();
  const print = letterWords[language];
  const { organizations, named, withheld, countries } = signOn.tally;
  return (
    <details className="print-preview">
      <summary>{signOnDeskWords[language].manage.asPrinted}</summary>
      <p className="strong serif">{print.signatories(organizations)}</p>
      {groups.map((group) => (
        <div key={group.key}>
          <p className="min quiet">{group.label}</p>
          <ul className="serif">
            {group.signatures.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
            {group.withheld === 0 ? null : <li className="quiet">{print.withheld(group.withheld)}</li>}
          </ul>
        </div>
      ))}
      <p className="small">
        {print.totals({ named, withheld, countries, region: groups.some(({ key }) => key === 'region') })}
      </p>
    </details>
  );
}
