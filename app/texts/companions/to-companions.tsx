import { Link } from '@remix-run/react';
import { companionWords } from '../../../domain/words/companions.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageList } from '../languages.ts';
import { Companion } from './companion.tsx';
import type { CompanionShown } from './queries.ts';

/** Beside a text: its summary in the language shown, in which languages there is one, and the way to write it. */
export function ToCompanions({
  at,
  companions,
  mayKeep,
  language,
}: {
  at: string;
  companions: readonly CompanionShown[];
  mayKeep: boolean;
  language: string;
}) {
  const ours = useLanguage();
  const say = companionWords[ours];
  if (companions.length === 0 && !mayKeep) return null;
  const there = companions.map((one) => one.language);
  return (
    <details className="care">
      <summary>
        {say.toPage}
        {there.length === 0 ? null : <span className="quiet"> · {languageList(there, ours)}</span>}
      </summary>
      <div className="stack tight">
        <Companion companions={companions} language={language} text="#content" />
        <p>
          <Link to={`${at}/companions`}>{say.page.title}</Link>
        </p>
      </div>
    </details>
  );
}
