import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { AddresseeRow, Opening } from './opening.ts';

const FIRST: AddresseeRow[] = [{ kind: 'to', nameEs: '', nameEn: '' }];

/** To whom the letter goes, in both languages; as many rows as are asked for. */
export function Addressees({ last }: { last: Opening | undefined }) {
  const words = signOnDeskWords[useLanguage()].opening;
  const rows = last?.addressees ?? FIRST;
  const problem = (id: string) => last?.refusal.problems.find(({ field }) => field === id)?.message;
  return (
    <Section id="to" title={words.addressees}>
      <div className="stack">
        <p className="small quiet">{rows.length === 0 ? words.noAddressees : words.addresseesHelp}</p>
        {rows.map((row, i) => (
          <fieldset key={`${i} ${rows.length}`} className="addressee stack">
            <legend className="label">{words.addressee(i + 1)}</legend>
            <Select name="kind" id={`kind-${i}`} label={words.kind} required defaultValue={row.kind}>
              <option value="to">{words.to}</option>
              <option value="cc">{words.cc}</option>
            </Select>
            <TextArea
              name="nameEs"
              id={`nameEs-${i}`}
              label={words.nameEs}
              required
              lang="es"
              rows={2}
              maxLength={400}
              defaultValue={row.nameEs}
              problem={problem(`nameEs-${i}`)}
              autoFocus={last?.added === i}
            />
            <TextArea
              name="nameEn"
              id={`nameEn-${i}`}
              label={words.nameEn}
              required
              lang="en"
              rows={2}
              maxLength={400}
              defaultValue={row.nameEn}
              problem={problem(`nameEn-${i}`)}
            />
            <p>
              <Button
                kind="quiet"
                size="small"
                icon="close"
                name="step"
                value={`remove.${i}`}
                formNoValidate
                aria-label={words.removeThis(i + 1)}
              >
                {words.remove}
              </Button>
            </p>
          </fieldset>
        ))}
        <p>
          <Button icon="plus" name="step" value="add" formNoValidate>
            {words.add}
          </Button>
        </p>
      </div>
    </Section>
  );
}
