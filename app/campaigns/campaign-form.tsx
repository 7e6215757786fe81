import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { FormError } from '../ui/form-error.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

interface Named {
  id: string;
  name: string;
}

/** What a campaign's form begins with. */
export interface CampaignStart {
  titleEs: string;
  titleEn: string;
  goalEs: string;
  goalEn: string;
  lead: string;
  startsOn: string;
  endsOn: string;
  readers: 'body' | 'members';
}

/** What a campaign is called and for, who leads it, from when to when, and who sees it. */
export function CampaignForm({
  campaign,
  seats,
  bodies,
  organizations,
  start,
  last,
}: {
  /** The one that is changed; none for a new one. */
  campaign?: string;
  seats: SeatChoice[];
  /** Where a new one can be begun; none where it is there already. */
  bodies?: Named[];
  organizations: readonly Named[];
  start?: Partial<CampaignStart>;
  last: Refusal | undefined;
}) {
  const words = campaignPageWords[useLanguage()].form;
  const field = (name: keyof CampaignStart) => fieldOf(last, name, start?.[name]);
  return (
    <Form method="post" className="stack wide">
      <FormError refusal={last} />
      {campaign === undefined ? null : <input type="hidden" name="campaign" value={campaign} />}
      <div className="stack">
        <Field {...field('titleEs')} look="serif" lang="es" label={words.titleEs} maxLength={240} required />
        <Field {...field('titleEn')} look="serif" lang="en" label={words.titleEn} maxLength={240} required />
      </div>
      <div className="stack">
        <TextArea
          {...field('goalEs')}
          lang="es"
          label={words.goalEs}
          help={words.goalHelp}
          rows={3}
          maxLength={1000}
          required
        />
        <TextArea {...field('goalEn')} lang="en" label={words.goalEn} rows={3} maxLength={1000} required />
      </div>
      {bodies === undefined ? null : (
        <Select {...fieldOf(last, 'body', bodies[0]?.id)} label={words.body} help={words.bodyHelp} required>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Select {...field('lead')} label={words.leader} required>
        <option value="">{words.choose}</option>
        {organizations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className="two">
        <Field {...field('startsOn')} label={words.startsOn} type="date" required />
        <Field {...field('endsOn')} label={words.endsOn} type="date" required />
      </div>
      <Choices
        {...fieldOf(last, 'readers', start?.readers ?? 'members')}
        legend={words.readers}
        choices={(['members', 'body'] as const).map((value) => ({
          value,
          label: words.readersChoices[value],
          help: words.readersHelp[value],
        }))}
      />
      <SeatField seats={seats} />
      <div className="form-actions">
        <Button kind="primary">{bodies === undefined ? words.save : words.submit}</Button>
      </div>
    </Form>
  );
}
