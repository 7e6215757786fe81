import { credentialPageWords } from '../../../domain/words/credential-pages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { MemberPage } from '../load-member.ts';

/** What the secretariat knows: whether somebody can sign today. Where nobody can, it asks. */
export function WhetherSomeoneSigns({
  member,
  office,
  last,
}: Pick<MemberPage, 'member'> & { office: string; last: Refusal | undefined }) {
  const words = credentialPageWords[useLanguage()].office;
  if (member.someoneSigns === null || member.class === 'host') return null;
  return (
    <section aria-labelledby="someone-signs" className="stack">
      <h2 id="someone-signs">{words.title}</h2>
      <p>
        <Badge icon={member.someoneSigns ? 'done' : 'clock'} tone={member.someoneSigns ? 'done' : 'waiting'}>
          {member.someoneSigns ? words.yes : words.no}
        </Badge>
      </p>
      <p className="small quiet">{words.lead}</p>
      {member.someoneSigns ? null : (
        <Form method="post" className="stack tight" preventScrollReset>
          <FormError refusal={last} />
          <input type="hidden" name="do" value="ask" />
          <input type="hidden" name="seat" value={office} />
          <input type="hidden" name="membership" value={member.id} />
          <div>
            <Button size="small">{words.ask}</Button>
          </div>
          <p className="small quiet">{words.askHelp}</p>
        </Form>
      )}
    </section>
  );
}
