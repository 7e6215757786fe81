import { campaignPressWords } from '../../domain/words/campaign-press.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Table, type Column } from '../ui/table.tsx';
import { shortDate } from './days.ts';
import { CURRENCIES, moneyOf } from './money.ts';
import { FoldedForm, lastOf } from './folded-form.tsx';
import { AskedMove } from './moves.tsx';

export interface CostFacts {
  id: string;
  label: string;
  amount: number;
  currency: string;
  spentOn: string;
  mayRemove: boolean;
}

/** The costs of a campaign with their sums per currency, and a form to note more. */
export function Costs({
  costs,
  campaign,
  seats,
  mayAdd,
  today,
  last,
}: {
  costs: readonly CostFacts[];
  campaign: string;
  seats: SeatChoice[];
  mayAdd: boolean;
  today: string;
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = campaignPressWords[language];
  const mine = lastOf(last, 'cost');
  const seat = seats[0]?.id;
  const columns: [Column<CostFacts>, ...Column<CostFacts>[]] = [
    { name: words.costColumns.label, cell: ({ label }) => label },
    { name: words.costColumns.day, cell: ({ spentOn }) => shortDate(spentOn, language) },
    {
      name: words.costColumns.amount,
      cell: ({ amount, currency }) => moneyOf(amount, currency, language),
      numeric: true,
    },
  ];
  if (seat !== undefined && costs.some(({ mayRemove }) => mayRemove))
    columns.push({
      name: words.remove,
      deed: true,
      cell: ({ id, label, mayRemove }) =>
        mayRemove ? (
          <AskedMove
            doing="uncost"
            thing={id}
            seat={seat}
            label={words.remove}
            named={words.ofThing(label)}
            ask={words.removeAsk}
            yes={words.removeYes}
          />
        ) : null,
    });
  return (
    <Section id="costs" title={words.costs}>
      {costs.length === 0 ? (
        <p className="log-empty">{words.noCosts}</p>
      ) : (
        <>
          <Table caption={words.costsLead} columns={columns} rows={costs} keyOf={({ id }) => id} />
          <p className="table-total">
            <b>{words.total}:</b>{' '}
            {sumsOf(costs)
              .map(([currency, sum]) => moneyOf(sum, currency, language))
              .join(' · ')}
          </p>
        </>
      )}
      {mayAdd ? (
        <FoldedForm doing="cost" title={words.addCost} last={mine}>
          <input type="hidden" name="campaign" value={campaign} />
          <Field {...fieldOf(mine, 'label')} label={words.label} maxLength={240} required />
          <div className="two">
            <Field
              {...fieldOf(mine, 'amount')}
              label={words.amount}
              help={words.amountHelp}
              inputMode="decimal"
              autoComplete="off"
              required
            />
            <Select {...fieldOf(mine, 'currency', 'USD')} label={words.currency} required>
              {CURRENCIES.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </Select>
          </div>
          <Field
            {...fieldOf(mine, 'spentOn', today)}
            label={words.spentOn}
            type="date"
            max={today}
            required
          />
          <SeatField seats={seats} id="cost-seat" />
          <Button>{words.costButton}</Button>
        </FoldedForm>
      ) : null}
    </Section>
  );
}

/** What was spent in each currency. */
function sumsOf(costs: readonly CostFacts[]): [string, number][] {
  const groups = Map.groupBy(costs, ({ currency }) => currency);
  return [...groups].map(([currency, all]) => [currency, all.reduce((sum, { amount }) => sum + amount, 0)]);
}
