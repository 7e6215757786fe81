import { positionPageWords } from '../../domain/words/position-pages.ts';
import { SeatField } from '../texts/seats.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { AudienceFields } from './audience-fields.tsx';
import type { PositionPage } from './load-position.ts';

/**
 * What its own organisation decides: its words, who reads it, what took its place, and taking it back. Of one that is no
 * longer a member, the secretariat takes it back.
 */
export function Manage({ page, last }: { page: PositionPage; last: Refusal | undefined }) {
  const words = positionPageWords[useLanguage()].page;
  const { position, base, bodies, siblings, voices } = page;
  if (!position.permissions.rule)
    return position.permissions.withdraw && page.seats.length > 0 ? (
      <Section id="manage" title={words.manage}>
        <p className="small quiet">{words.ownerLeft}</p>
        <Withdraw id={position.id} seats={page.seats} last={last} />
      </Section>
    ) : null;
  if (voices.length === 0) return null;
  const at = `${base}/positions`;
  const of = (doing: string) => (last?.values['do'] === doing ? last : undefined);
  const hidden = (doing: string) => (
    <>
      <FormError refusal={of(doing)} />
      <input type="hidden" name="do" value={doing} />
      <input type="hidden" name="position" value={position.id} />
    </>
  );
  return (
    <Section id="manage" title={words.manage}>
      <div className="stack">
        {position.permissions.change ? (
          <p>
            <ButtonLink to={`${at}/${position.slug}/edit`} icon="edit">
              {words.edit}
            </ButtonLink>
          </p>
        ) : (
          <p className="quiet small">{words.relied}</p>
        )}
        <p>
          <ButtonLink to={`${at}/new?supersedes=${position.slug}`} icon="behind" kind="quiet">
            {words.replace}
          </ButtonLink>
        </p>
        <details open={of('audience') !== undefined || undefined}>
          <summary>{words.audienceTitle}</summary>
          <Form method="post" className="stack" preventScrollReset>
            {hidden('audience')}
            <AudienceFields
              bodies={bodies}
              last={of('audience')}
              start={position.audience}
              body={position.body?.id}
            />
            <SeatField seats={voices} id="seat-audience" />
            <Button>{words.audienceSubmit}</Button>
          </Form>
        </details>
        {siblings.length === 0 ? null : (
          <details open={of('supersede') !== undefined || undefined}>
            <summary>{words.otherSupersedes}</summary>
            <Form method="post" className="stack" preventScrollReset>
              {hidden('supersede')}
              <Select
                {...fieldOf(of('supersede'), 'newer', siblings[0]!.id)}
                label={words.otherLabel}
                required
              >
                {siblings.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </Select>
              <SeatField seats={voices} id="seat-supersede" />
              <Button>{words.otherSubmit}</Button>
            </Form>
          </details>
        )}
        <Withdraw id={position.id} seats={voices} last={last} />
      </div>
    </Section>
  );
}

function Withdraw({
  id,
  seats,
  last,
}: {
  id: string;
  seats: PositionPage['seats'];
  last: Refusal | undefined;
}) {
  const words = positionPageWords[useLanguage()].page;
  const mine = last?.values['do'] === 'withdraw' ? last : undefined;
  return (
    <details open={mine !== undefined || undefined}>
      <summary>{words.withdraw}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={mine} />
        <input type="hidden" name="do" value="withdraw" />
        <input type="hidden" name="position" value={id} />
        <p className="small">{words.withdrawLead}</p>
        <Check name="sure" label={words.withdrawSure} problem={fieldOf(mine, 'sure').problem} />
        <SeatField seats={seats} id="seat-withdraw" />
        <Button>{words.withdraw}</Button>
      </Form>
    </details>
  );
}
