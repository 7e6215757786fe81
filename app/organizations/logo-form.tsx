import { LOGO_LIMITS } from '../../domain/organizations/constants.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { Button } from '../ui/button.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { Logo } from '../ui/logo.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberDetails } from './queries.ts';

/** A steward, or the secretariat, chooses the organisation's logo or takes it away. */
export function LogoForm({
  member: { id, logo },
  seat,
  last,
}: {
  member: MemberDetails;
  seat: string;
  last: Refusal | undefined;
}) {
  const words = memberPageWords[useLanguage()].member;
  const { problem } = fieldOf(last, 'logo');
  const whose = (doing: string) => (
    <>
      <input type="hidden" name="do" value={doing} />
      <input type="hidden" name="seat" value={seat} />
      <input type="hidden" name="membership" value={id} />
    </>
  );
  return (
    <details className="folded" open={last !== undefined || undefined}>
      <summary>{words.logo}</summary>
      <div className="stack">
        <p className="small quiet">{words.logoLead}</p>
        <div className="row">
          <Logo src={logo} />
          <p className="small">{logo === null ? words.logoNone : words.logoNow}</p>
        </div>
        <Form method="post" encType="multipart/form-data" className="stack" noValidate preventScrollReset>
          <FormError refusal={last} />
          {whose('logo')}
          <FileField
            bytes={LOGO_LIMITS.bytes}
            name="logo"
            problem={problem}
            label={words.logoFile}
            help={words.logoHelp}
            accept="image/png,image/jpeg,image/webp"
            required
          />
          <Button>{words.logoSave}</Button>
        </Form>
        {logo === null ? null : (
          <Form method="post" preventScrollReset>
            {whose('no-logo')}
            <Button kind="quiet" size="small">
              {words.logoRemove}
            </Button>
          </Form>
        )}
      </div>
    </details>
  );
}
