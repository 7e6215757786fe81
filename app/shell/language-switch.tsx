import { useLocation } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { Form } from '../ui/form.tsx';
import { useLanguage } from '../ui/surroundings.ts';

const languages = [
  ['es', 'ES', 'Español'],
  ['en', 'EN', 'English'],
] as const;

/** Changes the language of the interface and keeps the place. A plain form where there is no script. */
export function LanguageSwitch() {
  const language = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/language"
      className="language-switch"
      aria-label={commonWords[language].language}
      preventScrollReset
      replace
    >
      <input type="hidden" name="returnTo" value={pathname + search} />
      {languages.map(([code, short, name]) => (
        <button
          key={code}
          name="language"
          value={code}
          lang={code}
          title={name}
          aria-current={code === language ? 'true' : undefined}
        >
          {short}
        </button>
      ))}
    </Form>
  );
}
