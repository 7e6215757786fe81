import { z } from 'zod';
import { TranslatorFailed, type Offer, type Translator } from './translator.ts';

/** What an answer may weigh. */
const MOST_BYTES = 1024 * 1024;
const LANGUAGES_MS = 4000;
const TRANSLATE_MS = 30_000;
/** How long what a service offers is believed. */
const OFFERS_KEPT_MS = 10 * 60_000;

const languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }));
const translated = z.object({ translatedText: z.array(z.string()) });

/** How long it is waited for; tests wait less. */
interface Patience {
  languagesMs?: number;
  translateMs?: number;
}

/**
 * A service that speaks the protocol of LibreTranslate: `GET /languages`, and `POST /translate` with a list of texts.
 * It is followed nowhere else, waited for no longer than a form is, and read no further than an answer can be.
 */
export function libreTranslate(
  { url, key }: { url: string; key: string | null },
  { languagesMs = LANGUAGES_MS, translateMs = TRANSLATE_MS }: Patience = {},
): Translator {
  const base = url.replace(/\/+$/, '');
  let kept: { offers: Offer[]; until: number } | null = null;

  async function ask<T>(path: string, form: z.ZodType<T>, ms: number, body?: object): Promise<T> {
    const text = await readAnswer(`${base}${path}`, ms, body);
    const read = form.safeParse(parsed(text));
    if (!read.success) throw new TranslatorFailed('broken');
    return read.data;
  }

  return {
    name: new URL(url).host,
    async offers() {
      if (kept && kept.until > performance.now()) return kept.offers;
      const known = await ask('/languages', languages, languagesMs);
      const codes = known.map(({ code }) => code);
      const offers = known.map(({ code, targets = codes }) => ({ source: code, targets }));
      kept = { offers, until: performance.now() + OFFERS_KEPT_MS };
      return offers;
    },
    async translate(texts, { source, language }, form = 'text') {
      const body = {
        q: texts,
        source,
        target: language,
        format: form,
        ...(key !== null && { api_key: key }),
      };
      const { translatedText } = await ask('/translate', translated, translateMs, body);
      if (translatedText.length !== texts.length) throw new TranslatorFailed('broken');
      return translatedText;
    },
  };
}

async function readAnswer(address: string, ms: number, body: object | undefined): Promise<string> {
  const signal = AbortSignal.timeout(ms);
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      signal,
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!answer.ok) throw new TranslatorFailed('broken');
    return await readAtMost(answer, MOST_BYTES);
  } catch (error) {
    if (error instanceof TranslatorFailed) throw error;
    throw new TranslatorFailed(signal.aborted ? 'slow' : 'unreachable', { cause: error });
  }
}

async function readAtMost(answer: Response, most: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const piece = read.value;
    length += piece.length;
    if (length > most) throw new TranslatorFailed('too-large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
