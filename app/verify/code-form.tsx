import { verifyWords } from '../../domain/words/verify.ts';
import { commonWords } from '../../domain/words/common.ts';
import { PublicShell } from '../shell/public.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** Asks for the code of a letter; `unknown` says that the one that was asked for leads nowhere. */
export function CodeForm({ unknown }: { unknown?: boolean }) {
  const language = useLanguage();
  const words = verifyWords[language];
  return (
    <PublicShell name={commonWords[language].product} to="/">
      <div className="entering">
        <PageHead title={unknown ? words.unknown.title : words.title} />
        <Form method="get" action="/verify" className="stack entering-form" noValidate>
          <p className="quiet">{unknown ? words.unknown.detail : words.lead}</p>
          <Field
            label={words.code}
            help={words.codeHelp}
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
          <Button kind="primary" size="large" wide>
            {words.find}
          </Button>
        </Form>
      </div>
    </PublicShell>
  );
}
