import { Link } from '@remix-run/react';
import { draftPagesWords } from '../../../domain/words/draft-pages.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { Badge } from '../../ui/badge.tsx';
import { momentOf } from '../../ui/dates.ts';
import { Facts } from '../../ui/facts.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { compareAddress } from './compare-address.ts';
import { NOW } from './moments.ts';
import type { VersionRow as Version } from './queries.ts';

interface VersionRowProps {
  version: Version;
  frame: PanelFrame;
  language: string;
}

/** A closed version among the drafts, with the digests anybody can check. */
export function VersionRow({ version, frame, language }: VersionRowProps) {
  const ours = useLanguage();
  const words = draftPagesWords[ours].panel;
  const desk = textDeskWords[ours].page;
  const label = `v${version.number}`;
  return (
    <li className="draft closed" id={`version-${version.number}`}>
      <p className="draft-head">
        <Badge icon="lock" tone="indigo">
          {words.closed(label)}
        </Badge>
      </p>
      <p className="small quiet">
        <time dateTime={version.closedAt}>
          {words.closedOn(momentOf(version.closedAt, frame.zone, ours, { year: true }))}
        </time>
      </p>
      <p className="small">
        <Link to={compareAddress(frame.at, { from: label, to: NOW, language })}>{words.compareNow}</Link>
      </p>
      <details>
        <summary className="small">{words.digests}</summary>
        <p className="small quiet">{desk.digestHelp}</p>
        <Facts
          plain
          facts={[
            ...version.languages.map((one) => ({
              term: languageName(one.language, ours),
              fact: <code className="digest">{one.digest}</code>,
            })),
            { term: desk.all, fact: <code className="digest">{version.digest}</code> },
          ]}
        />
      </details>
    </li>
  );
}
