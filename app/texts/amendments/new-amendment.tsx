import { Link, useLocation } from '@remix-run/react';
import { useState } from 'react';
import { amendmentPageWords } from '../../../domain/words/amendment-pages.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { withQuery } from '../comments/choice.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField } from '../seats.tsx';
import { useShapeName } from './change.tsx';
import { KINDS } from './choice.ts';
import type { Begin } from './load.ts';
import { SHAPES, shapeChoice, shapeOfChoice, type ParagraphOption } from './options.ts';
import type { AmendmentKind, AmendmentOne, Shape } from './queries.ts';

interface NewAmendmentProps {
  begin: Begin;
  language: string;
  frame: PanelFrame;
}

/** First what is proposed and for which paragraph, by the address; then its words, place or form, and why. */
export function NewAmendment({ begin, language, frame }: NewAmendmentProps) {
  const { kind, block, parent, present } = begin;
  const known = parent ? parent.amendableBy.includes(kind!) : kind === 'insert' || present !== null;
  const last = frame.last?.values['step'] === 'amendment.propose' ? frame.last : undefined;
  return (
    <div id="new-amendment">
      {kind !== null && known ? (
        <Proposal key={`${kind} ${block} ${parent?.id}`} {...{ begin, kind, language, frame, last }} />
      ) : (
        <FirstStep begin={begin} language={language} frame={frame} />
      )}
    </div>
  );
}

function FirstStep({ begin, frame }: NewAmendmentProps) {
  const words = amendmentPageWords[useLanguage()];
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  return (
    <details className="new-comment" open={begin.block !== null || undefined}>
      <summary>{words.begin.title}</summary>
      <Form method="get" action={`${frame.at}#new-amendment`} className="stack tight" preventScrollReset>
        <p className="small quiet">{words.begin.help}</p>
        <input type="hidden" name="panel" value="amendments" />
        {query.get('language') === null ? null : (
          <input type="hidden" name="language" value={query.get('language')!} />
        )}
        <Select
          name="new"
          id="amendment-kind"
          label={words.begin.kind}
          required
          defaultValue={begin.kind ?? 'replace'}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
        <Select
          name="block"
          id="amendment-block"
          label={words.begin.block}
          help={words.begin.blockHelp}
          required
          defaultValue={begin.block ?? undefined}
        >
          <Paragraphs options={begin.paragraphs} numbers={frame.numbers} />
        </Select>
        <Button size="small">{words.begin.go}</Button>
      </Form>
    </details>
  );
}

interface ProposalProps extends NewAmendmentProps {
  kind: AmendmentKind;
  last: Refusal | undefined;
}

function Proposal({ begin, kind, language, frame, last }: ProposalProps) {
  const words = amendmentPageWords[useLanguage()];
  const { search } = useLocation();
  const { block, parent, present } = begin;
  const inserts = kind === 'insert';
  return (
    <section className="new-comment amendment-form" aria-labelledby="new-amendment-title">
      <p className="strong" id="new-amendment-title">
        {parent ? words.ofAmendment[kind as 'move'] : words.kinds[kind]}
      </p>
      <Form method="post" className="stack tight" preventScrollReset>
        <FormError refusal={last} />
        <p className="small">
          {parent ? words.begin.to(parent.label) : <About begin={begin} frame={frame} kind={kind} />}
        </p>
        <p className="small quiet">
          {parent ? null : <>{words.kindHelp[kind]} </>}
          <Link to={withQuery(search, { new: null, to: null })} preventScrollReset>
            {words.begin.change}
          </Link>
        </p>
        <input type="hidden" name="step" value="amendment.propose" />
        <input type="hidden" name="text" value={frame.text} />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="kind" value={kind} />
        {parent ? <input type="hidden" name="parent" value={parent.id} /> : null}
        {inserts || parent ? null : <input type="hidden" name="block" value={block ?? ''} />}
        <Seen now={parent?.words ?? present?.words ?? ''} {...{ kind, language, last }} />
        {inserts || kind === 'move' ? (
          <After {...{ begin, frame, last }} start={startOfPlace(kind, parent, block)} />
        ) : null}
        {inserts || kind === 'retype' ? (
          <ShapeField last={last} start={inserts ? null : (parent?.shape ?? present?.shape ?? null)} />
        ) : null}
        {inserts || kind === 'replace' ? (
          <TextArea
            {...fieldOf(last, 'words', inserts ? '' : (parent?.words ?? present?.words))}
            id="amendment-words"
            label={words.begin.wording}
            help={words.begin.wordingHelp}
            look="serif"
            lang={language}
            rows={6}
            required
          />
        ) : null}
        <TextArea
          {...fieldOf(last, 'reason')}
          id="amendment-reason"
          label={words.begin.why}
          help={words.begin.whyHelp}
          rows={2}
          required
        />
        <SeatField seats={frame.seats} id="amendment-seat" />
        <Button size="small" kind="primary">
          {words.begin.send}
        </Button>
      </Form>
    </section>
  );
}

/** What its writer has read of the words it is about. Where they change meanwhile, both are shown before it is sent. */
function Seen({
  now,
  kind,
  language,
  last,
}: {
  now: string;
  kind: AmendmentKind;
  language: string;
  last: Refusal | undefined;
}) {
  const words = amendmentPageWords[useLanguage()].begin;
  const [first] = useState(now);
  const read = last?.values['seen']?.replace(/\r\n?/g, '\n') ?? first;
  if (kind === 'insert' || kind === 'move') return null;
  return (
    <>
      <input type="hidden" name="seen" value={now} />
      {read === now ? null : (
        <div className="wording-changed" role="status">
          <p className="small">
            <Icon name="behind" /> {words.changed}
          </p>
          <p className="small">
            {words.nowSays} <span lang={language}>{now}</span>
          </p>
        </div>
      )}
    </>
  );
}

/** A new block follows the chosen one; a moved one and its amendment begin where it is proposed to go. */
function startOfPlace(kind: AmendmentKind, parent: AmendmentOne | null, block: string | null): string {
  if (parent) return parent.after ?? '';
  return kind === 'insert' ? (block ?? '') : '';
}

function About({ begin, frame, kind }: { begin: Begin; frame: PanelFrame; kind: AmendmentKind }) {
  const words = amendmentPageWords[useLanguage()].place;
  const option = begin.paragraphs.find(({ id }) => id === begin.block);
  if (kind === 'insert' || option === undefined) return null;
  return <>{words.option(frame.numbers[option.id] ?? null, option.begins || words.empty)}</>;
}

function After({
  begin,
  frame,
  last,
  start,
}: {
  begin: Begin;
  frame: PanelFrame;
  last: Refusal | undefined;
  start: string;
}) {
  const words = amendmentPageWords[useLanguage()].begin;
  const own = begin.parent?.block ?? (begin.kind === 'move' ? begin.block : null);
  const options = begin.paragraphs.filter(({ id, note }) => !note && id !== own);
  return (
    <Select {...fieldOf(last, 'after', start)} id="amendment-after" label={words.after} required>
      <option value="">{words.first}</option>
      <Paragraphs options={options} numbers={frame.numbers} />
    </Select>
  );
}

function ShapeField({ last, start }: { last: Refusal | undefined; start: Shape | null }) {
  const words = amendmentPageWords[useLanguage()].begin;
  return (
    <Select
      {...fieldOf(last, 'shape', start === null ? 'paragraph' : shapeChoice(start))}
      id="amendment-shape"
      label={words.shape}
      required
    >
      {SHAPES.map((shape) => (
        <ShapeOption key={shape} choice={shape} />
      ))}
    </Select>
  );
}

function ShapeOption({ choice }: { choice: string }) {
  const shape = shapeOfChoice(choice)!;
  const name = useShapeName({ kind: shape.kind, level: shape.level ?? 0, marker: shape.marker ?? null });
  return <option value={choice}>{name}</option>;
}

function Paragraphs({
  options,
  numbers,
}: {
  options: readonly ParagraphOption[];
  numbers: Readonly<Record<string, number>>;
}) {
  const words = amendmentPageWords[useLanguage()].place;
  return (
    <>
      {options.map(({ id, begins }) => (
        <option key={id} value={id}>
          {words.option(numbers[id] ?? null, begins || words.empty)}
        </option>
      ))}
    </>
  );
}
