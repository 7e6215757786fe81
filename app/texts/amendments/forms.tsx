import type { ReactNode } from 'react';
import { amendmentPageWords } from '../../../domain/words/amendment-pages.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField } from '../seats.tsx';
import { amendmentAnchor } from './choice.ts';
import type { AmendmentOne } from './queries.ts';

interface FormProps {
  amendment: AmendmentOne;
  frame: PanelFrame;
}

/** What was refused last, if it was this step of this amendment. */
function refused({ amendment, frame: { last } }: FormProps, step: string): Refusal | undefined {
  return last?.values['step'] === step && last.values['amendment'] === amendment.id ? last : undefined;
}

/** A step of one amendment that is not taken by mistake: behind its name, with what it needs. */
function Step({
  amendment,
  frame,
  step,
  title,
  children,
}: FormProps & {
  step: string;
  title: string;
  children: (own: string, last: Refusal | undefined) => ReactNode;
}) {
  const last = refused({ amendment, frame }, step);
  const own = `${amendmentAnchor(amendment.label)}-${step.split('.')[1]}`;
  return (
    <details className="answer-form" open={last !== undefined || undefined}>
      <summary>{title}</summary>
      <Form method="post" className="stack tight" preventScrollReset>
        <FormError refusal={last} />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="amendment" value={amendment.id} />
        {children(own, last)}
      </Form>
    </details>
  );
}

/** What should become of it, for the eyes of those who edit until it is published. */
export function TreatForm(props: FormProps) {
  const words = amendmentPageWords[useLanguage()].treatment;
  const { treatment } = props.amendment;
  return (
    <Step {...props} step="amendment.treat" title={treatment === null ? words.form : words.change}>
      {(own, last) => (
        <>
          <Select
            {...fieldOf(last, 'treatment', treatment?.kind ?? 'accept')}
            id={`${own}-kind`}
            label={words.choose}
            required
          >
            {(['accept', 'inPart', 'decline'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </Select>
          <TextArea
            {...fieldOf(last, 'note', treatment?.note ?? undefined)}
            id={`${own}-note`}
            label={words.note}
            help={words.noteHelp}
            rows={2}
          />
          <p className="small quiet">{words.unseen}</p>
          <SeatField seats={props.frame.seats} id={`${own}-seat`} />
          <Button size="small">{words.save}</Button>
        </>
      )}
    </Step>
  );
}

/** Lets everybody see one treatment. */
export function PublishForm(props: FormProps) {
  const words = amendmentPageWords[useLanguage()].treatment;
  const { amendment, frame } = props;
  const own = `${amendmentAnchor(amendment.label)}-publish`;
  return (
    <Form method="post" className="stack tight" preventScrollReset>
      <FormError refusal={refused(props, 'amendment.publish')} />
      <input type="hidden" name="step" value="amendment.publish" />
      <input type="hidden" name="text" value={frame.text} />
      <input type="hidden" name="amendment" value={amendment.id} />
      <SeatField seats={frame.seats} id={own} />
      <Button size="small">{words.publish}</Button>
    </Form>
  );
}

/** The proposer's answer to the treatment. */
export function ReplyForm(props: FormProps) {
  const words = amendmentPageWords[useLanguage()].reply;
  const { reply } = props.amendment;
  return (
    <Step {...props} step="amendment.reply" title={reply === null ? words.title : words.again}>
      {(own, last) => (
        <>
          <Select
            {...fieldOf(last, 'reply', reply?.reply ?? 'agree')}
            id={`${own}-reply`}
            label={words.choose}
            required
          >
            <option value="agree">{words.agree}</option>
            <option value="disagree">{words.disagree}</option>
          </Select>
          <TextArea
            {...fieldOf(last, 'note', reply?.note ?? undefined)}
            id={`${own}-note`}
            label={words.note}
            help={words.noteHelp}
            rows={2}
          />
          <SeatField seats={props.frame.seats} id={`${own}-seat`} />
          <Button size="small">{words.send}</Button>
        </>
      )}
    </Step>
  );
}

/** Accepting carries it out at once; declining says why. */
export function DecideForm({ child, ...props }: FormProps & { child: boolean }) {
  const words = amendmentPageWords[useLanguage()].decide;
  return (
    <Step {...props} step="amendment.decide" title={words.title}>
      {(own, last) => (
        <>
          <p className="small quiet">{child ? words.childHelp : words.help}</p>
          <TextArea {...fieldOf(last, 'note')} id={`${own}-note`} label={words.note} rows={2} />
          <SeatField seats={props.frame.seats} id={`${own}-seat`} />
          <div className="row">
            <Button size="small" name="verdict" value="accepted">
              {child ? words.acceptChild : words.accept}
            </Button>
            <Button size="small" name="verdict" value="declined">
              {words.decline}
            </Button>
          </div>
        </>
      )}
    </Step>
  );
}

/** Its proposer takes it back. */
export function WithdrawForm(props: FormProps) {
  const words = amendmentPageWords[useLanguage()].withdraw;
  return (
    <Step {...props} step="amendment.withdraw" title={words.title}>
      {(own) => (
        <>
          <p className="small quiet">{words.help}</p>
          <SeatField seats={props.frame.seats} id={`${own}-seat`} />
          <Button size="small">{words.now}</Button>
        </>
      )}
    </Step>
  );
}
