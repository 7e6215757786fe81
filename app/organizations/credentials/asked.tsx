import { credentialPageWords } from '../../../domain/words/credential-pages.ts';
import { lastOf } from '../../campaigns/folded-form.tsx';
import { AnotherCode, CodeFields } from '../../sign-ons/code-fields.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { CredentialRow } from './documents.ts';
import { Step } from './forms.tsx';
import type { CredentialSentBack } from './take-step.ts';

/** Somebody is asked whether they would follow another, or has agreed and may think better of it. */
export function AskedToFollow({
  row,
  seat,
  last,
}: {
  row: CredentialRow;
  seat: string;
  last: CredentialSentBack | undefined;
}) {
  const words = credentialPageWords[useLanguage()];
  const { succession } = row;
  if (succession === null) return null;
  const held = { seat, thing: succession.id, last };
  const typed = lastOf(last?.refusal, 'answer', succession.id);
  const { name } = row.seat.person;
  const agreed = succession.consentedAt !== null;
  return (
    <Banner tone={agreed ? 'info' : 'waiting'}>
      <p>
        <b>{agreed ? words.agreedYou(name) : words.askYou(name)}</b>
      </p>
      <p>{words.askLead(name)}</p>
      <Step step="answer" {...held}>
        <CodeFields last={typed && last} />
        <div className="row">
          {agreed ? null : (
            <Button kind="primary" name="agrees" value="yes" size="small">
              {words.agree}
            </Button>
          )}
          <Button name="agrees" value="no" size="small">
            {agreed ? words.takeBack : words.decline}
          </Button>
          <AnotherCode last={typed && last} />
        </div>
      </Step>
    </Banner>
  );
}
