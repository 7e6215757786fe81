import { LETTER_COUNTS, LETTER_ORDERS, PLACE_LENGTH } from '../../domain/editions/constants.ts';
import { letterDeskWords } from '../../domain/words/letter-desk.ts';
import { SeatField } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Check, Choices } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { LetterLayout } from './letters.ts';
import type { SignOnPage } from './load.ts';
import type { DeskSentBack } from './run-desk.ts';

interface Props {
  page: SignOnPage;
  layout: LetterLayout;
  last: DeskSentBack | undefined;
}

/** How the letter is printed, settled before it is published; folded away, since plainly is well for most. */
export function SettleLetter({ page, layout, last }: Props) {
  const words = letterDeskWords[useLanguage()];
  const mine = last?.move === 'layout' ? last.refusal : undefined;
  const chosen = (name: string, start: string) => mine?.values[name] ?? start;
  return (
    <details open={mine !== undefined}>
      <summary>{words.title}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={mine} />
        <input type="hidden" name="move" value="layout" />
        <input type="hidden" name="statement" value={page.statement.id} />
        <p className="small quiet">{words.what}</p>
        <Choices
          legend={words.order}
          name="order"
          required
          defaultValue={chosen('order', layout.order)}
          choices={LETTER_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
        />
        <Choices
          legend={words.count}
          name="count"
          required
          help={words.countHelp}
          defaultValue={chosen('count', layout.count)}
          choices={LETTER_COUNTS.map((value) => ({ value, label: words.counts[value] }))}
        />
        <Check
          name="cover"
          value="yes"
          label={words.cover}
          defaultChecked={mine === undefined ? layout.cover : mine.values['cover'] !== undefined}
        />
        <div className="two">
          <Field
            {...fieldOf(mine, 'placeEs', layout.placeEs ?? '')}
            label={words.placeEs}
            help={words.placeHelp}
            lang="es"
            maxLength={PLACE_LENGTH}
          />
          <Field
            {...fieldOf(mine, 'placeEn', layout.placeEn ?? '')}
            label={words.placeEn}
            help={words.placeHelp}
            lang="en"
            maxLength={PLACE_LENGTH}
          />
        </div>
        <Field
          {...fieldOf(mine, 'day', layout.day ?? '')}
          label={words.day}
          help={words.dayHelp}
          type="date"
        />
        <SeatField seats={page.offices} id="layout-seat" />
        <div>
          <Button>{words.save}</Button>
        </div>
      </Form>
    </details>
  );
}
