import { commonWords } from '../../domain/words/common.ts';
import { ButtonLink } from './button.tsx';
import { PageHead } from './line.tsx';
import { useLanguage } from './surroundings.ts';

const kinds: Record<number, keyof ReturnType<typeof errorWords>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  409: 'conflict',
  410: 'notFound',
  429: 'tooMany',
  502: 'unavailable',
  503: 'unavailable',
};

function errorWords(language: 'es' | 'en') {
  const { notFound, forbidden, conflict, tooMany, unavailable, unexpected } = commonWords[language].errors;
  return { notFound, forbidden, conflict, tooMany, unavailable, unexpected };
}

/** The heading an error page will carry, for the window's title. */
export function errorTitle(status: number, language: 'es' | 'en'): string {
  return errorWords(language)[kinds[status] ?? 'unexpected'].title;
}

/** What happened, what it means for the reader, what to do. `number`: by which the failure is found in the log. */
export function ErrorPage({
  status,
  number,
  home = '/',
}: {
  status: number;
  number?: string;
  home?: string;
}) {
  const language = useLanguage();
  const { title, detail, advice } = errorWords(language)[kinds[status] ?? 'unexpected'];
  const { home: homeward, number: numberWord } = commonWords[language].errors;
  return (
    <div className="error-page">
      <PageHead title={title} />
      <div className="stack">
        <p>{detail}</p>
        <p>{advice}</p>
        {number === undefined ? null : (
          <p className="small quiet figures">
            {numberWord}: {number}
          </p>
        )}
        <p>
          <ButtonLink to={home} kind="primary" reloadDocument>
            {homeward}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
