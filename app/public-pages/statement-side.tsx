import { plainText } from '../../domain/texts/schema.ts';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { number } from '../../domain/words/words.ts';
import { languageName } from '../texts/languages.ts';
import { Facts } from '../ui/facts.tsx';
import type { StatementPage } from './load-statement.ts';
import { addresseesOf, convenorsOf } from './sign-card.tsx';

const DEEPEST = 2;

/** Beside a long text: what is on the page, to whom it goes, and its files. Stays in view while one reads. */
export function StatementSide({ page }: { page: StatementPage }) {
  const { language, edition, signOn } = page;
  const words = publicPageWords[language].downloads;
  const facts =
    signOn === null || edition === null
      ? []
      : [convenorsOf(language, signOn), ...addresseesOf(language, signOn)];
  return (
    <>
      <Contents page={page} />
      {facts.length === 0 ? null : <Facts facts={facts} />}
      {edition === null ? null : (
        <section aria-labelledby="downloads">
          <h2 id="downloads">{words.title}</h2>
          {edition.prints.length === 0 ? (
            <p className="small quiet">{words.soon}</p>
          ) : (
            <>
              <Letters page={page} />
              <Facing page={page} />
            </>
          )}
        </section>
      )}
    </>
  );
}

function Letters({ page: { language, edition, text } }: { page: StatementPage }) {
  const words = publicPageWords[language].downloads;
  return (
    <ul className="downloads">
      {edition?.prints.map((print) => {
        const names = print.format === 'pdf' ? words.pdf : words.docx;
        const name = print.paper === 'a4' ? names.a4 : names.letter;
        return (
          <li key={print.kind}>
            <a href={print.path}>
              {print.language === text.language
                ? name
                : words.inLanguage(name, languageName(print.language, language))}
            </a>
            <span>{words.kilobytes(Math.max(1, Math.round(print.size / 1024)))}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Letters in two columns, folded away: one for each language beside the one read here. */
function Facing({ page: { language, edition, text } }: { page: StatementPage }) {
  const words = publicPageWords[language].downloads;
  const name = (tag: string) => languageName(tag, language);
  return edition?.facing.map(({ beside, files }) => (
    <details key={beside}>
      <summary>{words.facing(name(text.language), name(beside))}</summary>
      <ul className="downloads">
        {files.map(({ format, paper, path }) => {
          const names = format === 'pdf' ? words.pdf : words.docx;
          return (
            <li key={path}>
              <a href={path}>{paper === 'a4' ? names.a4 : names.letter}</a>
            </li>
          );
        })}
      </ul>
    </details>
  ));
}

/** The headings of the text, and what comes after it. */
function Contents({ page: { language, text, count, signOn } }: { page: StatementPage }) {
  const words = publicPageWords[language];
  const fill = (title: string) =>
    count === undefined
      ? title
      : title.replaceAll('{n}', number(text.language === 'en' ? 'en' : 'es', count));
  const headings = text.blocks.filter((block) => block.kind === 'heading' && block.level <= DEEPEST);
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{words.text.contents}</h2>
      <ol>
        {headings.map((block) => (
          <li key={block.id} lang={text.language === language ? undefined : text.language}>
            <a href={`#${block.id}`} className="serif">
              {fill(plainText(block))}
            </a>
          </li>
        ))}
        {signOn === null ? null : (
          <li>
            <a href="#signatories">{signOnPageWords[language].signatories.title}</a>
          </li>
        )}
        <li>
          <a href="#check">{words.check.title}</a>
        </li>
      </ol>
    </nav>
  );
}
