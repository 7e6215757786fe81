import type { ReactNode } from 'react';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField } from '../seats.tsx';
import { usePointer } from './pointer.ts';
import { asRead, type SuggestionRow } from './queries.ts';

interface CardFormsProps {
  suggestion: SuggestionRow;
  frame: PanelFrame;
  last: Refusal | undefined;
}

/** What may be done about one open suggestion. */
export function CardForms({ suggestion, frame, last }: CardFormsProps) {
  const words = suggestionCardWords[useLanguage()].card;
  const { permissions: may, mark } = suggestion;
  const step = (name: string, children: ReactNode) => (
    <Step name={name} frame={frame} suggestion={suggestion}>
      {children}
    </Step>
  );
  return (
    <>
      <div className="remark-actions">
        {may.decide
          ? step(
              'decide',
              <div className="row">
                <Button kind="primary" size="small" name="accept" value="yes">
                  {words.accept}
                </Button>
                <Button size="small" name="accept" value="no">
                  {words.decline}
                </Button>
              </div>,
            )
          : null}
        {may.back
          ? step(
              'back',
              <Button size="small" kind={may.decide ? 'quiet' : 'plain'}>
                {words.back}
              </Button>,
            )
          : null}
        {may.unback ? step('unback', <Button size="small">{words.unback}</Button>) : null}
        {may.withdraw ? (
          <details className="confirm">
            <summary>{words.withdraw}</summary>
            {step(
              'withdraw',
              <>
                <p>{words.withdrawAsk}</p>
                <Button size="small">{words.withdrawYes}</Button>
              </>,
            )}
          </details>
        ) : null}
      </div>
      {may.decide ? (
        <details className="remark-more" open={of(last, 'suggestion.decide') !== undefined || undefined}>
          <summary>{words.addNote}</summary>
          <TextArea
            {...fieldOf(of(last, 'suggestion.decide'), 'note')}
            id={`note-${mark}`}
            form={stepId('decide', mark)}
            label={words.noteLabel}
            rows={2}
            maxLength={500}
          />
        </details>
      ) : null}
      {may.explain
        ? step('explain', <Reason suggestion={suggestion} last={of(last, 'suggestion.explain')} />)
        : null}
    </>
  );
}

/** Where the form of one step of one suggestion stands in the page. */
export const stepId = (name: string, mark: string) => `suggestion-${name}-${mark}`;

/** A form about one suggestion, in the name of a seat. */
export function Step({
  name,
  frame,
  suggestion,
  children,
}: {
  name: string;
  frame: PanelFrame;
  suggestion: Pick<SuggestionRow, 'id' | 'mark' | 'seen'>;
  children: ReactNode;
}) {
  return (
    <Form method="post" id={stepId(name, suggestion.mark)} preventScrollReset>
      <input type="hidden" name="step" value={`suggestion.${name}`} />
      <input type="hidden" name="text" value={frame.text} />
      <input type="hidden" name="suggestion" value={asRead(suggestion)} />
      <SeatField seats={frame.seats} id={`seat-${name}-${suggestion.mark}`} />
      {children}
    </Form>
  );
}

/** Why one proposes it: asked quietly right after it was made, and never required. */
function Reason({ suggestion: { mark, reason }, last }: Pick<CardFormsProps, 'suggestion' | 'last'>) {
  const words = suggestionCardWords[useLanguage()].card;
  const asks = usePointer().made.includes(mark) && reason === null;
  return (
    <details className="remark-more" open={asks || last !== undefined || undefined}>
      <summary>{reason === null ? words.explain : words.explainAgain}</summary>
      <TextArea
        {...fieldOf(last, 'reason', reason ?? undefined)}
        id={`reason-${mark}`}
        label={words.reason}
        help={words.reasonHelp}
        rows={2}
        maxLength={500}
      />
      <Button size="small">{words.save}</Button>
    </details>
  );
}

const of = (last: Refusal | undefined, step: string) => (last?.values['step'] === step ? last : undefined);
