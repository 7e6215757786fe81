import { campaignPeopleWords } from '../../domain/words/campaign-people.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { targetsWords } from '../../domain/words/targets.ts';
import { OFFERED_LANGUAGES } from '../texts/offered-languages.ts';
import { languageName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { CountryChoice } from './countries.ts';
import { FoldedForm, lastOf } from './folded-form.tsx';

interface Named {
  id: string;
  name: string;
}

const ROLES = ['primary', 'secondary'] as const;
const LEVELS = ['local', 'state', 'national', 'regional', 'international'] as const;
const POSITIONS = ['-2', '-1', '0', '1', '2'] as const;

/** Countries by their names, for a list to choose from. */
export function CountryOptions({ countries, none }: { countries: readonly CountryChoice[]; none: string }) {
  return (
    <>
      <option value="">{none}</option>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </>
  );
}

function RoleField({ last, id }: { last: Refusal | undefined; id: string }) {
  const language = useLanguage();
  return (
    <Select {...fieldOf(last, 'role', 'primary')} id={id} label={campaignPeopleWords[language].role} required>
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {campaignsWords[language].targetRoles[role]}
        </option>
      ))}
    </Select>
  );
}

/** Chooses someone the coalition knows already. */
export function PickTarget({
  campaign,
  known,
  seats,
  last,
}: {
  campaign: string;
  known: readonly Named[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const words = campaignPeopleWords[useLanguage()];
  const mine = lastOf(last, 'pick');
  return (
    <FoldedForm doing="pick" title={words.pick} last={mine}>
      <input type="hidden" name="campaign" value={campaign} />
      {known.length === 0 ? (
        <p>{words.noneKnown}</p>
      ) : (
        <>
          <Select {...fieldOf(mine, 'thing')} id="known" label={words.known} required>
            {known.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <RoleField last={mine} id="pick-role" />
          <SeatField seats={seats} id="pick-seat" />
          <Button>{words.pickButton}</Button>
        </>
      )}
    </FoldedForm>
  );
}

/** Puts somebody new on the coalition's register, and into the campaign. */
export function NewTarget({
  campaign,
  countries,
  organizations,
  seats,
  last,
}: {
  campaign: string;
  countries: readonly CountryChoice[];
  organizations: readonly Named[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = campaignPeopleWords[language];
  const { levels, positions } = targetsWords[language];
  const mine = lastOf(last, 'create');
  return (
    <FoldedForm doing="create" title={words.create} lead={words.createLead} last={mine}>
      <input type="hidden" name="campaign" value={campaign} />
      <Field
        {...fieldOf(mine, 'personName')}
        label={words.personName}
        help={words.personNameHelp}
        maxLength={160}
        autoComplete="off"
      />
      <div className="two">
        <Field {...fieldOf(mine, 'officeEs')} lang="es" label={words.officeEs} maxLength={160} required />
        <Field {...fieldOf(mine, 'officeEn')} lang="en" label={words.officeEn} maxLength={160} required />
        <Field
          {...fieldOf(mine, 'institutionEs')}
          lang="es"
          label={words.institutionEs}
          maxLength={200}
          required
        />
        <Field
          {...fieldOf(mine, 'institutionEn')}
          lang="en"
          label={words.institutionEn}
          maxLength={200}
          required
        />
        <Select {...fieldOf(mine, 'level', 'national')} label={words.level} required>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {levels[level]}
            </option>
          ))}
        </Select>
        <Select {...fieldOf(mine, 'country')} label={words.country}>
          <CountryOptions countries={countries} none={words.noCountry} />
        </Select>
        <Select {...fieldOf(mine, 'language')} label={words.language}>
          <option value="">{words.unknownLanguage}</option>
          {OFFERED_LANGUAGES.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, language)}
            </option>
          ))}
        </Select>
        <Select {...fieldOf(mine, 'position')} label={words.position}>
          <option value="">{positions.unknown}</option>
          {POSITIONS.map((position) => (
            <option key={position} value={position}>
              {positions[position]}
            </option>
          ))}
        </Select>
      </div>
      <Select {...fieldOf(mine, 'relationHolder')} label={words.access}>
        <option value="">{words.noAccess}</option>
        {organizations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <RoleField last={mine} id="create-role" />
      <SeatField seats={seats} id="create-seat" />
      <Button>{words.createButton}</Button>
    </FoldedForm>
  );
}
