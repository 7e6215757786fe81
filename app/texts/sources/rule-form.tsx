import { sourcePageWords } from '../../../domain/words/source-pages.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';

/** Whether links are checked, and what becomes of dead ones: said to every member, ruled by the secretariat. */
export function SourceRuleForm({
  coalition,
  linkCheck,
  deadLinks,
  asksOutside,
  mayRule,
  seats,
  last,
}: {
  coalition: string;
  linkCheck: 'on' | 'off';
  deadLinks: 'refused' | 'labelled';
  asksOutside: boolean;
  mayRule: boolean;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const say = sourcePageWords[useLanguage()];
  const { rule } = say;
  return (
    <Section id="links" title={rule.title}>
      <p className="quiet">{rule.lead}</p>
      {asksOutside ? null : <p className="measure">{say.offHere}</p>}
      {mayRule ? (
        <Form key={`${linkCheck} ${deadLinks}`} method="post" className="stack tight measure" sameTwice>
          <FormError refusal={last} />
          <input type="hidden" name="step" value="sources.rule" />
          <input type="hidden" name="coalition" value={coalition} />
          <Choices
            name="linkCheck"
            legend={rule.check}
            required
            defaultValue={linkCheck}
            choices={(['on', 'off'] as const).map((value) => ({ value, label: rule.checks[value] }))}
          />
          <Choices
            name="deadLinks"
            legend={rule.dead}
            required
            defaultValue={deadLinks}
            choices={(['refused', 'labelled'] as const).map((value) => ({
              value,
              label: rule.deads[value],
            }))}
          />
          <SeatField seats={seats} id="links-seat" />
          <div className="form-actions">
            <Button>{rule.save}</Button>
          </div>
        </Form>
      ) : (
        <Facts
          plain
          facts={[
            { term: rule.check, fact: rule.checks[linkCheck] },
            { term: rule.dead, fact: rule.deads[deadLinks] },
          ]}
        />
      )}
    </Section>
  );
}
