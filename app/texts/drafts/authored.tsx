import { Link, useLocation } from '@remix-run/react';
import { plainText } from '../../../domain/texts/schema.ts';
import { draftPagesWords } from '../../../domain/words/draft-pages.ts';
import { FilterChips } from '../../ui/chips.tsx';
import { classes } from '../../ui/classes.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { readBlocks } from '../blocks.ts';
import { withQuery } from '../comments/choice.ts';
import { authorsOf, writtenIn, type Author } from './authors-of.ts';
import type { AuthorsData } from './load.ts';

/** The words of one language with who wrote them: a colour, a line under them and letters, told in a legend. */
export function Authored({ authors, languages }: { authors: AuthorsData; languages: readonly string[] }) {
  const ours = useLanguage();
  const words = draftPagesWords[ours].authors;
  const { search } = useLocation();
  const blocks = readBlocks(authors.blocks);
  const all = authorsOf(authors, words.unknown);
  return (
    <section className="words authored-text stack" aria-label={words.label}>
      <h2>{words.title}</h2>
      <p className="small quiet measure">{words.help}</p>
      <FilterChips
        label={words.byLabel}
        items={(['person', 'organisation'] as const).map((by) => ({
          to: withQuery(search, { by: by === 'person' ? null : by }),
          label: words.by[by],
          current: by === authors.by,
        }))}
      />
      {languages.length < 2 ? null : (
        <FilterChips
          label={draftPagesWords[ours].compare.language}
          items={languages.map((tag) => ({
            to: withQuery(search, { language: tag }),
            label: tag.toUpperCase(),
            current: tag === authors.language,
          }))}
        />
      )}
      {all.length === 0 ? <p className="quiet">{words.empty}</p> : <Legend authors={all} />}
      <div className="sheet alone" lang={authors.language}>
        {blocks.map((block) => (
          <p key={block.id} className={classes('authored-block', `as-${block.kind}`)}>
            {writtenIn(plainText(block), block.id, authors, all).map(({ text, author }, at) => (
              <span key={at} className={`authored ${author.look}`}>
                <span className="authored-mark" lang={ours}>
                  <span aria-hidden="true">{author.letters}</span>
                  <span className="hidden-words">{author.name}: </span>
                </span>
                {text}
              </span>
            ))}
          </p>
        ))}
      </div>
      <p>
        <Link to={withQuery(search, { view: null, by: null })}>{words.hide}</Link>
      </p>
    </section>
  );
}

function Legend({ authors }: { authors: readonly Author[] }) {
  const words = draftPagesWords[useLanguage()].authors;
  return (
    <ul className="authored-legend">
      {authors.map(({ name, detail, letters, look, share }) => (
        <li key={letters}>
          <span className={`authored ${look}`} aria-hidden="true">
            <span className="authored-mark">{letters}</span>&emsp;
          </span>
          <span>
            <b>{name}</b>
            {detail === null ? null : <span className="quiet"> {detail}</span>}{' '}
            <span className="figures quiet">{words.share(share)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
