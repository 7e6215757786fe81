import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { askToSignPath } from '../../domain/words/addresses.ts';
import { countries, placeName } from '../../domain/words/places.ts';
import type { Language } from '../../domain/words/words.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { found } from '../shell/guard.ts';
import { refusal } from '../ui/refusal.ts';
import { loadStatement } from './load-statement.ts';
import { sisterOf } from './place.ts';
import { RequestToSign } from './queries.ts';

type Params = LoaderFunctionArgs['params'];

/** What the form for organisations that are not members shows, at its address in one language; nothing where they may not ask. */
export async function loadAsking(params: Params, context: RequestContext, own: Language) {
  if (params['language'] !== own) throw new Response(null, { status: 404 });
  const { coalition, language, title, text, signOn, edition, path } = await loadStatement(
    { ...params, words: undefined },
    context,
  );
  const { id, state, othersMayAsk, to } = found(signOn);
  if (!othersMayAsk || edition !== null) throw new Response(null, { status: 404 });
  const place = { coalition: coalition.slug, statement: params['statement'] ?? '' };
  const collator = new Intl.Collator(language);
  return {
    coalition,
    language,
    title,
    foreign: text.language === language ? undefined : text.language,
    sister: askToSignPath(place, sisterOf[language]),
    statement: path,
    to,
    signOn: id,
    open: state === 'open',
    countries: countries
      .map((code) => ({ code, name: placeName(code, language) }))
      .sort((a, b) => collator.compare(a.name, b.name)),
  };
}

export type AskingPage = Awaited<ReturnType<typeof loadAsking>>;

/** Sends a request on; the answer is the same whatever was typed, but for what must be corrected. */
export async function takeRequest({ request, params, context }: ActionFunctionArgs, own: Language) {
  const { signOn } = await loadAsking(params, context, own);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  const { result } = await context.graphql(RequestToSign, {
    input: {
      signOn,
      organization: said('organization'),
      country: said('country'),
      website: said('website').trim(),
      person: said('person'),
      title: said('title'),
      email: said('email'),
      language: said('language') === 'en' ? 'en' : 'es',
    },
  });
  const problems = problemsOf(result);
  if (problems.length > 0) return data({ sent: false as const, ...refusal(problems, form) }, { status: 422 });
  return data({ sent: true as const });
}
