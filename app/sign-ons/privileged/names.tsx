import { privilegedExportWords } from '../../../domain/words/privileged-export.ts';
import { SeatField, type SeatChoice } from '../../texts/seats.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';

interface HideNamesProps {
  signatures: readonly { id: string; name: string }[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** Every public name with the form that withholds it, and why. */
export function HideNames({ signatures, seats, last }: HideNamesProps) {
  const { names: words } = privilegedExportWords[useLanguage()];
  return (
    <Section id="names" title={words.title}>
      <p className="small quiet">{words.lead}</p>
      {signatures.length === 0 ? <p>{words.none}</p> : null}
      {signatures.map(({ id, name }) => {
        const mine = last?.values['signature'] === id ? last : undefined;
        return (
          <details key={id} className="folded" open={mine !== undefined || undefined}>
            <summary>{words.hide(name)}</summary>
            <Form method="post" className="stack" preventScrollReset>
              <FormError refusal={mine} />
              <input type="hidden" name="move" value="hide" />
              <input type="hidden" name="signature" value={id} />
              <SeatField seats={seats} id={`seat-${id}`} />
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

interface RevealNameProps {
  here: string;
  seat: string;
  signature: string;
  /** Whether this seat may sign, and so show the name. */
  signs: boolean;
  proved: boolean;
  last: Refusal | undefined;
}

/** The organisation's own way to show its name: who may sign, once they proved by passkey. */
export function RevealName({ here, seat, signature, signs, proved, last }: RevealNameProps) {
  const { names: words, page } = privilegedExportWords[useLanguage()];
  return (
    <Section id="reveal" title={words.reveal}>
      <p>{words.revealLead}</p>
      {!signs ? (
        <p className="quiet">{words.revealSigner}</p>
      ) : proved ? (
        <Form method="post" className="stack">
          <FormError refusal={last?.values['move'] === 'reveal' ? last : undefined} />
          <input type="hidden" name="move" value="reveal" />
          <input type="hidden" name="seat" value={seat} />
          <Button name="signature" value={signature} icon="eye">
            {words.revealSave}
          </Button>
        </Form>
      ) : (
        <Banner icon="lock">
          <p>{words.revealProve}</p>
          <ButtonLink icon="key" to={`/prove?returnTo=${encodeURIComponent(here)}`}>
            {page.proveButton}
          </ButtonLink>
        </Banner>
      )}
    </Section>
  );
}
