import { paperWords } from '../../../domain/words/paper.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { headingOf, unbroken } from '../countries.ts';

/** After the signatories, in a block of their own: who signed on paper; of an edition, also how many it counted that are listed no longer. */
export function OnPaper({
  paper,
  paperCount = paper.length,
}: {
  paper: readonly { id: string; name: string; countries: readonly string[] }[];
  paperCount?: number | undefined;
}) {
  const language = useLanguage();
  const words = paperWords[language];
  if (paperCount === 0) return null;
  const gone = paperCount - paper.length;
  return (
    <div className="late-signatures stack">
      <div className="signatories">
        <section>
          <h3>{words.heading(paperCount)}</h3>
          <p className="small quiet">{gone > 0 ? `${words.apart} ${words.fewer(gone)}` : words.apart}</p>
          {paper.length === 0 ? null : (
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
          )}
        </section>
      </div>
    </div>
  );
}
