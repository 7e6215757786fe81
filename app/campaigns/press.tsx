import { campaignPressWords } from '../../domain/words/campaign-press.ts';
import { OFFERED_LANGUAGES } from '../texts/offered-languages.ts';
import { languageName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Table, type Column } from '../ui/table.tsx';
import type { CountryChoice } from './countries.ts';
import { shortDate } from './days.ts';
import { FoldedForm, lastOf } from './folded-form.tsx';
import { AskedMove, Move } from './moves.tsx';
import { CountryOptions } from './target-forms.tsx';

export interface PressFacts {
  id: string;
  title: string;
  outlet: string;
  url: string;
  language: string;
  /** By its name. */
  country: string | null;
  publishedOn: string;
  shown: boolean;
  mayRemove?: boolean;
}

/** What the press published, as a table; with a way to show a line to the public, and to take it off, for whoever may. */
export function PressTable({
  press,
  seat,
  mayShow,
}: {
  press: readonly PressFacts[];
  seat: string | null;
  mayShow: boolean;
}) {
  const language = useLanguage();
  const words = campaignPressWords[language];
  const columns: [Column<PressFacts>, ...Column<PressFacts>[]] = [
    {
      name: words.columns.title,
      cell: ({ title, url, language: tag }) => (
        <a href={url} rel="noreferrer" lang={tag === language ? undefined : tag}>
          {title}
        </a>
      ),
    },
    { name: words.columns.outlet, cell: ({ outlet }) => outlet },
    {
      name: words.columns.day,
      cell: ({ publishedOn }) => <span className="nowrap">{shortDate(publishedOn, language)}</span>,
    },
    {
      name: words.columns.where,
      cell: ({ language: tag, country }) => (
        <span className="first-letter">
          {[languageName(tag, language), country].filter(Boolean).join(' · ')}
        </span>
      ),
    },
    {
      name: words.columns.public,
      cell: ({ id, title, shown }) => (
        <span className="row">
          <Badge icon={shown ? 'globe' : 'lock'} tone={shown ? 'done' : 'bare'}>
            {shown ? words.isShown : words.isHidden}
          </Badge>
          {seat !== null && mayShow ? (
            <Move
              doing={shown ? 'hide-press' : 'show-press'}
              thing={id}
              seat={seat}
              label={shown ? words.hide : words.show}
              named={words.ofThing(title)}
            />
          ) : null}
        </span>
      ),
    },
  ];
  if (seat !== null && press.some(({ mayRemove }) => mayRemove))
    columns.push({
      name: words.remove,
      deed: true,
      cell: ({ id, title, mayRemove }) =>
        mayRemove ? (
          <AskedMove
            doing="unpress"
            thing={id}
            seat={seat}
            label={words.remove}
            named={words.ofThing(title)}
            ask={words.removeAsk}
            yes={words.removeYes}
          />
        ) : null,
    });
  return <Table caption={words.pressLead} columns={columns} rows={press} keyOf={({ id }) => id} />;
}

/** The press of a campaign, and a form to note more. */
export function Press({
  press,
  countries,
  campaign,
  seats,
  mayAdd,
  mayShow,
  today,
  last,
}: {
  press: readonly PressFacts[];
  countries: readonly CountryChoice[];
  campaign: string;
  seats: SeatChoice[];
  mayAdd: boolean;
  /** Whether the reader runs the campaign, and so chooses what the public reads of it. */
  mayShow: boolean;
  today: string;
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = campaignPressWords[language];
  const mine = lastOf(last, 'press');
  return (
    <Section id="press" title={words.press}>
      {press.length === 0 ? (
        <p className="log-empty">{words.noPress}</p>
      ) : (
        <PressTable press={press} seat={seats[0]?.id ?? null} mayShow={mayShow} />
      )}
      {mayAdd ? (
        <FoldedForm doing="press" title={words.add} last={mine}>
          <input type="hidden" name="campaign" value={campaign} />
          <Field {...fieldOf(mine, 'title')} label={words.headline} maxLength={240} required />
          <div className="two">
            <Field {...fieldOf(mine, 'outlet')} label={words.outlet} maxLength={160} required />
            <Field
              {...fieldOf(mine, 'url')}
              label={words.url}
              type="url"
              inputMode="url"
              autoComplete="off"
              required
            />
            <Select {...fieldOf(mine, 'language', language)} label={words.language} required>
              {OFFERED_LANGUAGES.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag, language)}
                </option>
              ))}
            </Select>
            <Select {...fieldOf(mine, 'country')} label={words.country}>
              <CountryOptions countries={countries} none={words.noCountry} />
            </Select>
          </div>
          <Field
            {...fieldOf(mine, 'publishedOn', today)}
            label={words.publishedOn}
            type="date"
            max={today}
            required
          />
          <SeatField seats={seats} id="press-seat" />
          <Button>{words.addButton}</Button>
        </FoldedForm>
      ) : null}
    </Section>
  );
}
