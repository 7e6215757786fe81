import { Link } from '@remix-run/react';
import { Fragment } from 'react';

/** A mail's words as paragraphs; addresses of this site become links, any other stays words. */
export function MailText({ text, origin }: { text: string; origin: string }) {
  return (
    <div className="mail stack">
      {text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, i) => (
          <p key={i}>
            {paragraph.split('\n').map((line, j) => (
              <Fragment key={j}>
                {j === 0 ? null : <br />}
                {line.split(/(\s+)/).map((word, k) => (
                  <Word key={k} word={word} origin={origin} />
                ))}
              </Fragment>
            ))}
          </p>
        ))}
    </div>
  );
}

function Word({ word, origin }: { word: string; origin: string }) {
  const own = word.startsWith(`${origin}/`) || word === origin;
  return own ? <Link to={word.slice(origin.length) || '/'}>{word}</Link> : word;
}
