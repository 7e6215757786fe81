import { commonWords } from '../../domain/words/common.ts';
import { ButtonLink } from './button.tsx';
import { PageHead } from './line.tsx';
import { NotLost } from './not-lost.tsx';
import { useLanguage } from './surroundings.ts';

const kinds: Record<number, keyof ReturnType<typeof errorWords>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  409: 'conflict',
  410: 'notFound',
  413: 'tooLong',
  429: 'tooMany',
  502: 'unavailable',
  503: 'unavailable',
};

function errorWords(language: 'es' | 'en') {
  const { notFound, forbidden, conflict, tooLong, tooMany, unavailable, unexpected } =
    commonWords[language].errors;
  return { notFound, forbidden, conflict, tooLong, tooMany, unavailable, unexpected };
}

/** The heading an error page will carry, for the window's title. */
export function errorTitle(status: number, language: 'es' | 'en'): string {
  return errorWords(language)[kinds[status] ?? 'unexpected'].title;
}

/** The failure's number, where what was thrown says one. */
export function numberOf(said: unknown): string | undefined {
  return typeof said === 'string' && /^[\w-]{1,64}$/.test(said) ? said : undefined;
}

/** What happened, what it means for the reader, what to do. `number`: by which the failure is found in the log. */
export function ErrorPage({
  status,
  number,
  home = '/',
  form,
}: {
  status: number;
  number?: string;
  home?: string;
  /** Address of the form that was sent. */
  form?: string;
}) {
  const language = useLanguage();
  const { title, detail, advice } = errorWords(language)[kinds[status] ?? 'unexpected'];
  const { home: homeward, toForm, number: numberWord } = commonWords[language].errors;
  return (
    <div className="error-page">
      <PageHead title={title} />
      <div className="stack">
        <p>{detail}</p>
        <p>{advice}</p>
        <NotLost />
        {number === undefined ? null : (
          <p className="small quiet figures">
            {numberWord}: {number}
          </p>
        )}
        <p>
          <ButtonLink to={form ?? home} kind="primary" reloadDocument>
            {form === undefined ? homeward : toForm}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
