import { Link } from '@remix-run/react';
import { sourceMarkWords } from '../../../domain/words/source-marks.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { Cites } from './lost.ts';

/** The way to what a text cites, and how much of it is dead. */
export function ToSources({ at, cites }: { at: string; cites: Cites }) {
  const say = sourceMarkWords[useLanguage()];
  if (cites.all === 0) return null;
  return (
    <p className="to-sources small">
      <Link to={`${at}/sources`}>
        <Icon name={cites.dead.length > 0 ? 'stop' : 'link'} />
        {say.toSources(cites.all)}
      </Link>
      {cites.dead.length === 0 ? null : <> {say.lost(cites.dead.length)}</>}
    </p>
  );
}
