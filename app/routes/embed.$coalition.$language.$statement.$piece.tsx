import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { PIECES, type Look } from '../embeds/constants.ts';
import { EmbedPage } from '../embeds/embed.tsx';
import { loadEmbed } from '../embeds/load.ts';
import { embedPolicy } from '../http/security.ts';
import { found } from '../shell/guard.ts';
import sheet from '../ui/css/embed.css?url';

const PIECE = /^(counter|list|form)(?:-(light|dark))?$/;

/** What another site shows in a frame: "counter", "list" or "form", in the reader's colours or "-light" or "-dark". */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const [, name, look] = found(PIECE.exec(params['piece'] ?? ''));
  const of = await loadEmbed(params, context);
  const piece = PIECES.find((one) => one === name)!;
  const html = renderToStaticMarkup(
    <EmbedPage of={of} piece={piece} look={(look ?? 'own') as Look} sheet={sheet} />,
  );
  return new Response(`<!doctype html>${html}`, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': of.language,
      'Content-Security-Policy': embedPolicy,
    },
  });
}
