import type { ReactNode } from 'react';
import {
  frontPath,
  homePath,
  publicAgendasPath,
  publicCampaignsPath,
  publicPositionsPath,
  publishedPath,
} from '../../domain/words/addresses.ts';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { commonWords } from '../../domain/words/common.ts';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { PublicShell } from '../shell/public.tsx';
import { sisterOf } from './place.ts';

interface FrameProps {
  coalition: { slug: string; shortName: string; name: string };
  language: Language;
  /** This page in the other language; none where the reader's own is followed. */
  sister?: string;
  current?: 'open' | 'published' | 'campaigns' | 'agendas' | 'positions' | undefined;
  children: ReactNode;
}

/** What stands around every public page of a coalition. */
export function Frame({ coalition, language, sister, current, children }: FrameProps) {
  const { slug, shortName, name } = coalition;
  const { shell } = commonWords[language];
  const front = frontPath(slug, language);
  return (
    <PublicShell
      name={shortName}
      to={front}
      entries={[
        { to: front, label: shell.openForSigning, current: current === 'open' },
        {
          to: publishedPath(slug, language),
          label: shell.published,
          current: current === 'published',
        },
        {
          to: publicCampaignsPath(slug, language),
          label: shell.campaigns,
          current: current === 'campaigns',
        },
        {
          to: publicAgendasPath(slug, language),
          label: agendaEditionWords[language].public.title,
          current: current === 'agendas',
        },
        {
          to: publicPositionsPath(slug, language),
          label: positionPageWords[language].public.title,
          current: current === 'positions',
        },
      ]}
      {...(sister === undefined ? {} : { sister: { language: sisterOf[language], to: sister } })}
      signIn={homePath(slug)}
      footer={name}
    >
      {children}
    </PublicShell>
  );
}
