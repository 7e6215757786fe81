import { privilegedExportWords } from '../../../domain/words/privileged-export.ts';
import { gradedNameWords } from '../../../domain/words/graded-names.ts';
import { SeatField, type SeatChoice } from '../../texts/seats.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';

interface HideNamesProps {
  open: readonly { signature: string; name: string; state: string }[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** Every public name with the form that withholds it, and why. */
export function HideNames({ open, seats, last }: HideNamesProps) {
  const language = useLanguage();
  const { names: words } = privilegedExportWords[language];
  const fewer = gradedNameWords[language].change;
  return (
    <Section id="names" title={words.title}>
      <p className="small quiet">{words.lead}</p>
      {open.length === 0 ? <p>{words.none}</p> : null}
      {open.map(({ signature: id, name, state }) => {
        const mine = last?.values['signature'] === id ? last : undefined;
        return (
          <details key={id} className="folded" open={mine !== undefined || undefined}>
            <summary>
              {words.hide(name)}
              {isEnded(state) ? <span className="quiet"> ({words.ended[state]})</span> : null}
            </summary>
            <Form method="post" className="stack" preventScrollReset>
              <FormError refusal={mine} />
              <input type="hidden" name="move" value="hide" />
              <input type="hidden" name="signature" value={id} />
              <SeatField seats={seats} id={`seat-${id}`} />
              <Select
                name="to"
                id={`to-${id}`}
                label={fewer.fewer}
                required
                defaultValue={mine?.values['to']}
              >
                <option value="withheld">{fewer.nobody}</option>
                <option value="target">{fewer.onlyTarget}</option>
              </Select>
              <TextArea
                {...fieldOf(mine, 'reason')}
                id={`reason-${id}`}
                label={words.reason}
                help={words.reasonHelp}
                rows={2}
                required
              />
              <Button icon="withheld">{words.save}</Button>
            </Form>
          </details>
        );
      })}
    </Section>
  );
}

const isEnded = (state: string): state is 'lapsed' | 'withdrawn' =>
  state === 'lapsed' || state === 'withdrawn';
