import { Link } from '@remix-run/react';
import { standingWords, type Counts } from '../../../domain/words/alignment-standing.ts';
import { contentLanguageWords } from '../../../domain/words/content-languages.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';

/** The way to a text's languages side by side, and how far each is. */
export function ToAlignment({
  at,
  standings,
  adds = false,
}: {
  at: string;
  /** Whether the reader may add languages. */
  adds?: boolean;
  standings: readonly (Counts & { language: string })[];
}) {
  const ours = useLanguage();
  const say = standingWords[ours];
  const translated = standings.filter(({ all }) => all > 0);
  if (standings.length < 2) {
    return adds ? (
      <p className="to-alignment small">
        <Link to={`${at}/alignment`}>
          <Icon name="globe" />
          {contentLanguageWords[ours].change.add}
        </Link>
      </p>
    ) : null;
  }
  return (
    <ul className="to-alignment small">
      {translated.map((one) => (
        <li key={one.language}>
          <Link to={`${at}/alignment?language=${one.language}`}>
            <Icon name={one.behind > 0 ? 'behind' : 'globe'} />
            {say.standing(languageName(one.language, ours), one)}
          </Link>{' '}
          <span className="quiet">{say.counts(one)}</span>
        </li>
      ))}
    </ul>
  );
}
