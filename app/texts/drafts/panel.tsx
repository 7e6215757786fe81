import { Link, useLocation } from '@remix-run/react';
import { draftPagesWords } from '../../../domain/words/draft-pages.ts';
import { useAnew } from '../../live/use-anew.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { withQuery } from '../comments/choice.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField } from '../seats.tsx';
import { DraftRow } from './draft-row.tsx';
import { AUTHORS, type DraftsData } from './load.ts';
import { ChooseMoments } from './choose-moments.tsx';
import { inOneList, momentsOf } from './moments.ts';
import { VersionRow } from './version-row.tsx';

/** So many are listed at once; the others are a touch away. */
const FIRST = 12;

interface DraftsPanelProps {
  data: DraftsData;
  frame: PanelFrame;
}

/** Drafts and versions of a text, newest first: kept, compared, put back. */
export function DraftsPanel({ data, frame }: DraftsPanelProps) {
  const ours = useLanguage();
  const words = draftPagesWords[ours];
  const { search } = useLocation();
  const { drafts, versions, mayName, language } = data;
  const listed = inOneList(drafts, versions);
  const row = (one: (typeof listed)[number]) =>
    one.version ? (
      <VersionRow key={one.version.id} version={one.version} frame={frame} language={language} />
    ) : (
      <DraftRow key={one.draft.id} draft={one.draft} frame={frame} language={language} mayRestore={mayName} />
    );
  return (
    <div className="stack drafts">
      <p className="small quiet">{words.panel.help}</p>
      {mayName ? <KeepThisMoment frame={frame} /> : null}
      <p className="row small">
        <Link to={withQuery(search, { view: data.authors ? null : AUTHORS })} preventScrollReset>
          {data.authors ? words.authors.hide : words.authors.show}
        </Link>
        {data.mayReadBalance ? <Link to={`${frame.at}/balance`}>{words.balance.title}</Link> : null}
      </p>
      {listed.length === 0 ? (
        <p className="quiet">{words.panel.none}</p>
      ) : (
        <ol className="draft-list">{listed.slice(0, FIRST).map(row)}</ol>
      )}
      {listed.length > FIRST ? (
        <details>
          <summary className="small">{words.panel.older(listed.length - FIRST)}</summary>
          <ol className="draft-list">{listed.slice(FIRST).map(row)}</ol>
        </details>
      ) : null}
      {listed.length === 0 ? null : (
        <details className="draft-compare">
          <summary>{words.panel.compare}</summary>
          <ChooseMoments
            at={frame.at}
            moments={momentsOf(drafts, versions, frame.zone, ours)}
            languages={frame.languages}
            chosen={{ from: drafts.at(-1)?.label ?? '', to: 'now', language }}
          />
        </details>
      )}
    </div>
  );
}

function KeepThisMoment({ frame }: { frame: PanelFrame }) {
  const words = draftPagesWords[useLanguage()].panel;
  const last = frame.last?.values['step'] === 'draft.name' ? frame.last : undefined;
  const { turn, hears } = useAnew({ refused: last !== undefined });
  return (
    <details key={turn} {...hears} className="draft-keep" open={last !== undefined || undefined}>
      <summary>{words.save}</summary>
      <Form method="post" className="stack tight" preventScrollReset noValidate>
        <FormError refusal={last} />
        <input type="hidden" name="step" value="draft.name" />
        <input type="hidden" name="text" value={frame.text} />
        <Field {...fieldOf(last, 'name')} id="draft-name" label={words.name} help={words.nameHelp} />
        <SeatField seats={frame.seats} id="seat-draft-name" />
        <Button size="small">{words.saveButton}</Button>
      </Form>
    </details>
  );
}
