import { accountPageWords } from '../../domain/words/account-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { knownZones, placeOfZone } from '../../domain/words/zones.ts';

interface Profile {
  person: { name: string; email: string | null };
  language: Language;
  timeZone: string;
  defaultSeat: { id: string } | null;
  seats: { id: string; organization: { name: string } }[];
}

/** Zones one can name, in the order of their places; one's own even when we cannot name it. */
function zonesFor(own: string, language: Language) {
  return [...new Set([...knownZones(), own])]
    .map((zone) => ({ zone, place: placeOfZone(zone, language) }))
    .sort((one, other) => one.place.localeCompare(other.place, language));
}

/** What is one's own: name, language, zone, and the organisation offered first. */
export function ProfileForm({ account, last }: { account: Profile; last: Refusal | undefined }) {
  const language = useLanguage();
  const words = accountPageWords[language].account;
  const { person, seats, defaultSeat } = account;
  return (
    <Form method="post" className="stack" noValidate>
      <FormError refusal={last} />
      <Field
        {...fieldOf(last, 'name', person.name)}
        label={words.name}
        help={words.nameHelp}
        autoComplete="name"
        maxLength={120}
        required
      />
      <Field
        name="email"
        label={words.email}
        help={words.emailLocked}
        required
        defaultValue={person.email ?? ''}
        type="email"
        readOnly
      />
      <div className="two">
        <Select
          {...fieldOf(last, 'language', account.language)}
          label={words.language}
          help={words.languageHelp}
          required
        >
          <option value="es">{words.languages.es}</option>
          <option value="en">{words.languages.en}</option>
        </Select>
        <Select
          {...fieldOf(last, 'timeZone', account.timeZone)}
          label={words.zone}
          help={words.zoneHelp}
          required
        >
          {zonesFor(account.timeZone, language).map(({ zone, place }) => (
            <option key={zone} value={zone}>
              {place}
            </option>
          ))}
        </Select>
      </div>
      {seats.length < 2 ? null : (
        <Select
          {...fieldOf(last, 'defaultSeat', defaultSeat?.id)}
          label={words.seat}
          help={words.seatHelp}
          required
        >
          {seats.map(({ id, organization }) => (
            <option key={id} value={id}>
              {organization.name}
            </option>
          ))}
        </Select>
      )}
      <div className="form-actions">
        <Button kind="primary">{words.save}</Button>
      </div>
    </Form>
  );
}
