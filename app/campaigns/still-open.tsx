import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { campaignClosingWords } from '../../domain/words/campaign-closing.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { useCampaign } from './campaign-head.tsx';
import type { OpenParts } from './load-report.ts';

/** What is still open when a campaign is about to be closed, each with the way to it; that nothing is, where nothing is. */
export function StillOpen({ open: { letters, tasks, partners, chapters } }: { open: OpenParts }) {
  const { base, at } = useCampaign();
  const words = campaignClosingWords[useLanguage()].open;
  if ([letters, tasks, partners, chapters].every(({ length }) => length === 0)) return <p>{words.none}</p>;
  return (
    <>
      <p>
        <b>{words.lead}</b>
      </p>
      <ul>
        {letters.map(({ slug, title, lang }) => (
          <Line key={slug} what={words.letter}>
            <Link to={`${base}/sign-ons/${slug}`} lang={lang}>
              {title}
            </Link>
          </Line>
        ))}
        {tasks.map(({ id, title, organization }) => (
          <Line key={id} what={words.task}>
            <Link to={`${at}/tasks`}>{title}</Link> ({organization})
          </Line>
        ))}
        {partners.map(({ state, name }) => (
          <Line key={name} what={words[state]}>
            <Link to={`${at}/partners`}>{name}</Link>
          </Line>
        ))}
        {chapters.map(({ id, title }) => (
          <Line key={id} what={words.chapter}>
            <Link to={`${at}/partners`}>{title}</Link>
          </Line>
        ))}
      </ul>
      <p>{words.what}</p>
    </>
  );
}

function Line({ what, children }: { what: string; children: ReactNode }) {
  return (
    <li>
      {what}: {children}
    </li>
  );
}
