import { SUGGESTIONS_AT_ONCE } from '../../../domain/texts/constants.ts';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField } from '../seats.tsx';
import { gistOf } from './change-line.tsx';
import { asRead, type SuggestionRow } from './queries.ts';

const FORM = 'decide-several';

/** Decides those that are ticked on their cards, a section's or all of them, with one confirmation. */
export function DecideSeveral({ open, frame }: { open: readonly SuggestionRow[]; frame: PanelFrame }) {
  const words = suggestionCardWords[useLanguage()].panel;
  const last = lastOf(frame.last);
  const all = open.slice(0, SUGGESTIONS_AT_ONCE);
  const parts = frame.sections
    .map(({ title, blocks }, at) => ({ at, title, ids: idsIn(open, new Set(blocks)) }))
    .filter(({ ids }) => ids.length > 0);
  const tick = (key: string, label: string, ids: readonly string[]) => (
    <Check
      key={key}
      id={`choose-${key}`}
      name={`suggestion:${key}`}
      value={ids.join(' ')}
      label={label}
      defaultChecked={last?.values[`suggestion:${key}`] !== undefined}
    />
  );
  return (
    <details className="remark-more several" open={last !== undefined || undefined}>
      <summary>{words.several}</summary>
      <Form method="post" className="stack tight" id={FORM} preventScrollReset>
        <FormError refusal={last} />
        <p className="small quiet">{words.severalHelp}</p>
        <input type="hidden" name="step" value="suggestion.several" />
        <input type="hidden" name="text" value={frame.text} />
        {tick('all', words.chooseAll(all.length, open.length), all.map(asRead))}
        {parts.map(({ at, title, ids }) => tick(`part-${at}`, words.section(title, ids.length), ids))}
        <TextArea
          {...fieldOf(last, 'note')}
          id="note-several"
          label={suggestionCardWords[useLanguage()].card.noteLabel}
          rows={2}
          maxLength={500}
        />
        <SeatField seats={frame.seats} id="seat-several" />
        <Check
          name="sure"
          value="yes"
          problem={fieldOf(last, 'sure').problem}
          id="sure-several"
          label={words.sure}
        />
        <div className="row">
          <Button kind="primary" size="small" name="accept" value="yes">
            {words.acceptChosen}
          </Button>
          <Button size="small" name="accept" value="no">
            {words.declineChosen}
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** Ticks one card; it belongs to the form above the cards. */
export function Choose({ suggestion, last }: { suggestion: SuggestionRow; last: Refusal | undefined }) {
  const words = suggestionCardWords[useLanguage()].panel;
  const { mark, voice } = suggestion;
  return (
    <label className="choice bare choose">
      <input
        type="checkbox"
        form={FORM}
        name={`suggestion:${mark}`}
        value={asRead(suggestion)}
        defaultChecked={lastOf(last)?.values[`suggestion:${mark}`] !== undefined}
      />
      <span className="hidden-words">{words.choose(voice.person, gistOf(suggestion))}</span>
      <span aria-hidden="true">{words.chooseShort}</span>
    </label>
  );
}

const lastOf = (last: Refusal | undefined) =>
  last?.values['step'] === 'suggestion.several' ? last : undefined;

const idsIn = (open: readonly SuggestionRow[], blocks: ReadonlySet<string>): string[] =>
  open.filter(({ places }) => places.some(({ block }) => blocks.has(block))).map(asRead);
