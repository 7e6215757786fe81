import { Link } from '@remix-run/react';
import { draftPagesWords } from '../../../domain/words/draft-pages.ts';
import { Button } from '../../ui/button.tsx';
import { momentOf } from '../../ui/dates.ts';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { VoiceLine } from '../comments/voice-line.tsx';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField } from '../seats.tsx';
import { compareAddress } from './compare-address.ts';
import { NOW } from './moments.ts';
import type { DraftRow as Draft } from './queries.ts';

interface DraftRowProps {
  draft: Draft;
  frame: PanelFrame;
  language: string;
  mayRestore: boolean;
}

/** A draft: which, when, by whom, how much it changed; and the ways to compare it and to put it back. */
export function DraftRow({ draft, frame, language, mayRestore }: DraftRowProps) {
  const ours = useLanguage();
  const words = draftPagesWords[ours].panel;
  const { label, name, at, voice, restoredFrom, wordsAdded, wordsRemoved } = draft;
  return (
    <li className="draft" id={`draft-${label}`}>
      <p className="draft-head">
        <b>{name ?? words.draft(label)}</b>
        {name === null ? null : <span className="quiet"> {words.draft(label)}</span>}
      </p>
      <p className="small quiet">
        <time dateTime={at}>{momentOf(at, frame.zone, ours)}</time>
        {' · '}
        <span aria-hidden="true" className="figures">
          {words.changed(wordsAdded, wordsRemoved)}
        </span>
        <span className="hidden-words">{words.changedHidden(wordsAdded, wordsRemoved)}</span>
      </p>
      {voice === null ? (
        <p className="small quiet draft-machine">
          <Icon name="machine" /> {words.automatic}
        </p>
      ) : (
        <VoiceLine voice={voice} />
      )}
      {restoredFrom === null ? null : <p className="small">{words.restoredFrom(restoredFrom)}</p>}
      <p className="small">
        <Link to={compareAddress(frame.at, { from: label, to: NOW, language })}>{words.compareNow}</Link>
      </p>
      {mayRestore ? <Restore draft={draft} frame={frame} /> : null}
    </li>
  );
}

function Restore({ draft: { id, label }, frame }: { draft: Draft; frame: PanelFrame }) {
  const words = draftPagesWords[useLanguage()].panel;
  const { values } = frame.last ?? {};
  const last = values?.['step'] === 'draft.restore' && values['draft'] === id ? frame.last : undefined;
  return (
    <details className="draft-restore" open={last !== undefined || undefined}>
      <summary className="small">
        {words.restore}
        <span className="hidden-words"> {label}</span>
      </summary>
      <Form method="post" className="stack tight" preventScrollReset>
        <FormError refusal={last} />
        <p className="strong">{words.restoreTitle(label)}</p>
        <p className="small quiet">{words.restoreHelp}</p>
        <input type="hidden" name="step" value="draft.restore" />
        <input type="hidden" name="draft" value={id} />
        <SeatField seats={frame.seats} id={`seat-restore-${label}`} />
        <Button size="small">{words.restoreButton(label)}</Button>
      </Form>
    </details>
  );
}
