import { standingWords } from '../../../domain/words/alignment-standing.ts';
import { Badge } from '../../ui/badge.tsx';
import { Completeness } from '../../ui/state-bar.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';
import type { StandingShown } from './queries.ts';

/** How far one language is: in words, and paragraph by paragraph as a bar. `named`: its name stands before it already. */
export function StandingBar({ standing, named = false }: { standing: StandingShown; named?: boolean }) {
  const ours = useLanguage();
  const say = standingWords[ours];
  const { inStep, behind, unreviewed, absent, typos } = standing;
  const counts = say.counts(standing);
  const cells = [
    ...Array<'current'>(inStep).fill('current'),
    ...Array<'behind'>(behind).fill('behind'),
    ...Array<'draft'>(unreviewed + absent).fill('draft'),
  ];
  const name = capital(languageName(standing.language, ours));
  return (
    <div className="standing-bar">
      <b>{named ? say.reviewed(standing) : say.standing(name, standing)}</b>{' '}
      <span>{counts === '' ? say.allInStep : counts}</span>
      {typos === 0 ? null : (
        <Badge icon="eye" tone="slow">
          {say.typos(typos)}
        </Badge>
      )}
      <Completeness cells={cells} label={`${say.standing(name, standing)}. ${counts}`} />
    </div>
  );
}

const capital = (name: string) => name.charAt(0).toLocaleUpperCase() + name.slice(1);
