import { paperWords } from '../../../domain/words/paper.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { headingOf, unbroken } from '../countries.ts';

/** After the signatories, in a block of their own: who signed on paper. */
export function OnPaper({
  paper,
}: {
  paper: readonly { id: string; name: string; countries: readonly string[] }[];
}) {
  const language = useLanguage();
  const words = paperWords[language];
  if (paper.length === 0) return null;
  return (
    <div className="late-signatures stack">
      <div className="signatories">
        <section>
          <h3>{words.heading(paper.length)}</h3>
          <p className="small quiet">{words.apart}</p>
          <ul>
            {paper.map(({ id, name, countries }) => (
              <li key={id}>
                <div>
                  <span className="serif">{unbroken(name)}</span>
                  <small>{headingOf(countries, language)}</small>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
