import { Link } from '@remix-run/react';
import { amendmentMergeWords } from '../../../domain/words/amendment-merge.ts';
import { amendmentPageWords } from '../../../domain/words/amendment-pages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Check, Choices } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { VoiceLine } from '../comments/voice-line.tsx';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { Treatment } from './card.tsx';
import { Change } from './change.tsx';
import { amendmentAnchor } from './choice.ts';
import { choiceField, collisionWords, optionWords } from './merging.ts';
import type { AmendmentOne, AmendmentRow, MergePlan } from './queries.ts';

interface Shown {
  numbers: Readonly<Record<string, number>>;
  /** The page of the text. */
  at: string;
}

/** Which amendments are to be merged: nothing changes yet. */
export function ChooseAmendments({ amendments, numbers }: { amendments: readonly AmendmentRow[] } & Shown) {
  const ours = useLanguage();
  const words = amendmentPageWords[ours];
  const merging = amendmentMergeWords[ours];
  if (amendments.length === 0) return <p className="quiet">{merging.page.none}</p>;
  return (
    <Form method="get" className="stack measure">
      {amendments.map((amendment) => (
        <article className="remark" key={amendment.id} aria-label={words.name(amendment.label)}>
          <Check
            name="amendment"
            id={amendmentAnchor(amendment.label)}
            value={amendment.id}
            label={
              <>
                <b>{words.name(amendment.label)}</b> · {words.kinds[amendment.kind]}
              </>
            }
          />
          <Why amendment={amendment} numbers={numbers} />
        </article>
      ))}
      <div>
        <Button kind="primary">{merging.page.choose}</Button>
      </div>
    </Form>
  );
}

interface MergeFormProps extends Shown {
  plan: MergePlan;
  text: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** What each would do, every collision with its ways out, and the last step. */
export function MergeForm({ plan, text, numbers, at, seats, last }: MergeFormProps) {
  const merging = amendmentMergeWords[useLanguage()];
  const { amendments, waiting, collisions } = plan;
  const n = amendments.length;
  return (
    <div className="stack wide measure">
      <p>
        <b>{merging.page.chosen(n)}</b>. <Link to={`${at}/merge`}>{merging.page.another}</Link>
      </p>
      <Section id="effects" title={merging.page.effects}>
        <p className="small quiet">{merging.page.everywhere}</p>
        {amendments.map((amendment) => (
          <Effect key={amendment.id} amendment={amendment} numbers={numbers} />
        ))}
      </Section>
      {waiting.length > 0 ? (
        <Section id="waiting" title={merging.page.waitingTitle}>
          <p>{merging.page.waitingHelp}</p>
          <ul>
            {waiting.map(({ id, label }) => (
              <li key={id}>
                <Link to={`${at}?panel=amendments#${amendmentAnchor(label)}`}>
                  {merging.page.waiting(label)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <Form method="post" className="stack wide">
          <FormError refusal={last} />
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="seen" value={plan.seen} />
          {amendments.map(({ id }) => (
            <input key={id} type="hidden" name="amendment" value={id} />
          ))}
          <Collisions collisions={collisions} last={last} alone={n === 1} />
          {collisions.length === 0 ? null : (
            <TextArea
              {...fieldOf(last, 'note')}
              label={merging.page.note}
              help={merging.page.noteHelp}
              rows={3}
            />
          )}
          <SeatField seats={seats} />
          <div>
            <Button kind="primary">{merging.page.send(n)}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}

function Effect({ amendment, numbers }: { amendment: AmendmentOne; numbers: Shown['numbers'] }) {
  const words = amendmentPageWords[useLanguage()];
  const { label, kind } = amendment;
  return (
    <article className="remark" aria-label={words.name(label)}>
      <p>
        <b>{words.name(label)}</b> · {words.kinds[kind]}
      </p>
      <Why amendment={amendment} numbers={numbers} />
    </article>
  );
}

/** All that is needed to decide: who, where, what, why, and what was said of it. */
function Why({ amendment, numbers }: { amendment: AmendmentOne; numbers: Shown['numbers'] }) {
  const words = amendmentPageWords[useLanguage()];
  const { voice, block, reason } = amendment;
  const number = block === null ? undefined : numbers[block];
  return (
    <>
      <VoiceLine voice={voice} said={amendment.said}>
        {number === undefined ? null : <span className="small quiet">{words.place.paragraph(number)}</span>}
      </VoiceLine>
      <Change amendment={amendment} numbers={numbers} />
      <p className="small amendment-reason">{reason}</p>
      <Treatment amendment={amendment} />
    </>
  );
}

/** Each collision demands a choice; those made before are kept while the collision is still there. */
function Collisions({
  collisions,
  last,
  alone,
}: Pick<MergePlan, 'collisions'> & { last: Refusal | undefined; alone: boolean }) {
  const merging = amendmentMergeWords[useLanguage()];
  if (collisions.length === 0)
    return <Banner tone="done">{alone ? merging.page.clearOne : merging.page.clear}</Banner>;
  return (
    <Section id="collisions" title={merging.page.collisions(collisions.length)}>
      <p className="small quiet">{merging.page.must}</p>
      <div className="stack wide">
        {collisions.map((collision) => {
          const name = choiceField(collision.key);
          const chosen = collision.options.find((option) => option === last?.values[name]);
          return (
            <Choices
              key={collision.key}
              name={name}
              legend={collisionWords(collision, merging)}
              required
              choices={collision.options.map((option) => ({
                value: option,
                label: optionWords(collision, option, merging),
              }))}
              {...(chosen && { defaultValue: chosen })}
              {...(last && !chosen && { problem: merging.page.unanswered })}
            />
          );
        })}
      </div>
    </Section>
  );
}
