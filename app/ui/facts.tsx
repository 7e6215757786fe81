import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface Fact {
  icon?: IconName;
  term: string;
  fact: ReactNode;
}

/** Terms and facts, one under another. `plain`: without signs, term and fact on one line, as on a receipt. */
export function Facts({ facts, plain }: { facts: Fact[]; plain?: boolean }) {
  return (
    <dl className={plain ? 'facts plain' : 'facts'}>
      {facts.map(({ icon, term, fact }) => (
        <div key={term}>
          <dt>
            {icon === undefined || plain ? null : <Icon name={icon} />}
            {term}
          </dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
