import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';

/** What becomes of what nobody has reviewed: said to every member, ruled by the secretariat. */
export function RuleForm({
  coalition,
  unreviewed,
  mayRule,
  seats,
  last,
}: {
  coalition: string;
  unreviewed: 'refused' | 'labelled';
  mayRule: boolean;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const { rule } = alignmentPageWords[useLanguage()];
  return (
    <Section id="rule" title={rule.title}>
      <p className="measure">{rule[unreviewed]}</p>
      {mayRule ? (
        <Form key={unreviewed} method="post" className="stack tight measure" sameTwice>
          <FormError refusal={last} />
          <input type="hidden" name="coalition" value={coalition} />
          <Choices
            name="unreviewed"
            legend={rule.legend}
            required
            defaultValue={unreviewed}
            choices={(['refused', 'labelled'] as const).map((value) => ({
              value,
              label: rule.choices[value],
            }))}
          />
          <SeatField seats={seats} />
          <div className="form-actions">
            <Button>{rule.save}</Button>
          </div>
        </Form>
      ) : null}
    </Section>
  );
}
