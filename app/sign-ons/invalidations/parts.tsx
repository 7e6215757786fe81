import { invalidationPageWords } from '../../../domain/words/invalidation-pages.ts';
import { placeOfZone } from '../../../domain/words/zones.ts';
import { SeatField } from '../../texts/seats.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { momentOf } from '../../ui/dates.ts';
import { Field, Select, TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { Table } from '../../ui/table.tsx';
import type { SignOnPage } from '../load.ts';
import type { InvalidationDesk } from './desk.ts';

interface Props {
  page: SignOnPage;
  desk: InvalidationDesk;
}

/** By what the list is chosen; it only looks. */
export function ConditionForm({ page, desk }: Props) {
  const language = useLanguage();
  const words = invalidationPageWords[language];
  const { asked, problems } = desk;
  const wrong = problems.length === 0 ? undefined : { values: asked, problems };
  const timeHelp = words.timeHelp(placeOfZone(page.signOn.zone, language));
  return (
    <Form method="get" className="stack" preventScrollReset>
      <FormError refusal={wrong} />
      <input type="hidden" name="zone" value={page.signOn.zone} />
      <Select {...fieldOf(wrong, 'source', asked['source'] ?? 'all')} label={words.source} required>
        {(['all', 'requests', 'paper'] as const).map((one) => (
          <option key={one} value={one}>
            {words.sources[one]}
          </option>
        ))}
      </Select>
      <div className="two">
        <Field
          {...fieldOf(wrong, 'mailDomain', asked['mailDomain'])}
          label={words.mailDomain}
          help={words.mailDomainHelp}
          maxLength={254}
          autoComplete="off"
        />
        <Select {...fieldOf(wrong, 'country', asked['country'] ?? '')} label={words.country}>
          <option value="">{words.anyCountry}</option>
          {desk.countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className="two">
        <Field
          {...fieldOf(wrong, 'from', asked['from'])}
          label={words.from}
          help={timeHelp}
          type="datetime-local"
        />
        <Field
          {...fieldOf(wrong, 'until', asked['until'])}
          label={words.until}
          help={timeHelp}
          type="datetime-local"
        />
      </div>
      <div className="form-actions">
        <Button icon="eye">{words.look}</Button>
      </div>
    </Form>
  );
}

/** What the condition meets, and setting exactly that aside. */
export function Found({ page, desk, last }: Props & { last: Refusal | undefined }) {
  const language = useLanguage();
  const words = invalidationPageWords[language];
  const { preview } = desk;
  if (preview === null) return null;
  const zone = page.zones[0] ?? page.signOn.zone;
  const { hits, digest } = preview;
  const mine = last?.values['invalidation'] === undefined ? last : undefined;
  return (
    <section aria-labelledby="found" className="stack">
      <h3 id="found">{words.found(hits.length)}</h3>
      {hits.length === 0 ? null : (
        <>
          <Table
            caption={words.found(hits.length)}
            columns={[
              { name: words.organization, cell: ({ name }) => name },
              { name: words.what, cell: ({ kind }) => words.kinds[kind] },
              { name: words.country, cell: ({ countryNames }) => countryNames },
              {
                name: words.when,
                cell: ({ at }) => <time dateTime={at}>{momentOf(at, zone, language, { year: true })}</time>,
              },
            ]}
            rows={hits}
            keyOf={({ kind, name, at }) => `${kind} ${at} ${name}`}
          />
          <Form method="post" className="stack tight" preventScrollReset>
            <FormError refusal={mine} />
            <input type="hidden" name="signOn" value={page.signOn.id} />
            <input type="hidden" name="shown" value={digest} />
            <TextArea
              {...fieldOf(mine, 'reason')}
              label={words.reason}
              help={words.reasonHelp}
              required
              rows={2}
              maxLength={1000}
            />
            <SeatField seats={page.offices} />
            <Button kind="primary" icon="stop">
              {words.submit(hits.length)}
            </Button>
            <p className="small quiet">{words.after}</p>
          </Form>
        </>
      )}
    </section>
  );
}

/** One act that set many aside, and taking it back. */
export function Made({
  page,
  one,
  last,
}: {
  page: SignOnPage;
  one: InvalidationDesk['made'][number];
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = invalidationPageWords[language];
  const zone = page.signOn.zone;
  const when = (at: string) => momentOf(at, zone, language, { year: true });
  const mine = last?.values['invalidation'] === one.id ? last : undefined;
  const back = one.reversedAt !== null;
  const condition = [
    words.sources[one.source],
    one.mailDomain === null ? null : `@${one.mailDomain}`,
    one.countryName,
    words.between(one.from && when(one.from), one.until && when(one.until)),
  ];
  return (
    <Card as="article">
      <div className="stack tight">
        <p>
          <Badge icon={back ? 'undo' : 'stop'} tone={back ? 'neutral' : 'objection'}>
            {words[back ? 'reversed' : 'standing']}
          </Badge>
        </p>
        <p className="strong">{words.madeLine(one.count, one.seat?.person.name ?? '—', when(one.at))}</p>
        <p className="small quiet">{condition.filter(Boolean).join(' · ')}</p>
        <p>{one.reason}</p>
        {one.reversedAt === null ? null : (
          <p className="small">
            {words.reversedLine(one.reversedBy?.person.name ?? '—', when(one.reversedAt))}
            <span className="own-line quiet">{one.reversalReason}</span>
          </p>
        )}
        {one.mayReverse ? (
          <details open={mine !== undefined}>
            <summary>{words.reverse}</summary>
            <Form method="post" className="stack tight" preventScrollReset>
              <FormError refusal={mine} />
              <input type="hidden" name="invalidation" value={one.id} />
              <TextArea
                {...fieldOf(mine, 'reason')}
                id={`reason-${one.id}`}
                label={words.reason}
                help={words.reverseHelp}
                required
                rows={2}
                maxLength={1000}
              />
              <SeatField seats={page.offices} id={`seat-${one.id}`} />
              <Button>{words.reverse}</Button>
            </Form>
          </details>
        ) : null}
      </div>
    </Card>
  );
}
