import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** Whether a coalition's office works with keys alone, and for its coordinators the button that changes it. */
export function OfficeRule({
  seat,
  coalition,
  proved,
}: {
  seat: string;
  coalition: { id: string; shortName: string; officeKeys: boolean | null };
  /** Whether the rule can be changed now. */
  proved: boolean;
}) {
  const { office: words } = passkeyPageWords[useLanguage()];
  const on = coalition.officeKeys === true;
  return (
    <Section id={`office-${seat}`} title={words.title(coalition.shortName)}>
      <p>{on ? words.on : words.off}</p>
      {on ? null : <p className="small quiet">{words.help}</p>}
      {proved ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="move" value="office" />
          <input type="hidden" name="seat" value={seat} />
          <input type="hidden" name="coalition" value={coalition.id} />
          <Button name="needed" value={on ? 'no' : 'yes'}>
            {on ? words.turnOff : words.turnOn}
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}
