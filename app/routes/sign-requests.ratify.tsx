import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ratifyByLinkPath } from '../../domain/words/desk-addresses.ts';
import { outsideRatificationPageWords } from '../../domain/words/outside-ratification-pages.ts';
import { OutsideQuery, RatifyByLink, WithdrawByLink } from '../corrections/outside-queries.ts';
import { OutsideAsked } from '../corrections/outside.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { tokenIn } from '../public-pages/mailed-link.tsx';
import { problemsOf, shows } from '../refused.ts';
import { PageHead } from '../ui/line.tsx';
import { refusal } from '../ui/refusal.ts';

/** Read from a mail on any telephone, sent without a script. */
export const handle: RouteHandle = { scriptless: true };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${outsideRatificationPageWords[page?.language ?? 'es'].title} · Acuerdo` },
  { name: 'robots', content: 'noindex' },
];

/** Reading the page answers nothing: programs that open links in mails may do so in vain. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = tokenIn(request, '/');
  const { language } = context;
  const ask = async (words: string) =>
    (await context.graphql(OutsideQuery, { token, language, words })).outsideRatification;
  const wanted = new URL(request.url).searchParams.get('language') ?? language;
  const asked = await ask(wanted);
  const read = asked === null || asked.languages.includes(wanted) ? wanted : asked.languages[0]!;
  return { language, token, read, asked: read === wanted ? asked : await ask(read) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  const token = said('t');
  const { result } =
    said('move') === 'withdraw'
      ? await context.graphql(WithdrawByLink, { token })
      : await context.graphql(RatifyByLink, {
          ...{ token, termsDigest: said('termsDigest'), language: said('language') },
        });
  const problems = problemsOf(result, shows());
  if (problems.length > 0) return data(refusal(problems, form, ['t']), { status: 422 });
  return redirect(ratifyByLinkPath(token), 303);
}

/** What a mailed link shows who signed from outside: what changed, and its two answers; or what it answered. */
export default function RatifyFromOutside() {
  const { asked, language, token, read } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = outsideRatificationPageWords[language];
  if (asked !== null && asked.answer === null)
    return <OutsideAsked asked={asked} token={token} read={read} last={last} />;
  const done = asked?.answer ?? null;
  return (
    <div className="entering">
      <PageHead title={done === null ? words.void : words.done[done]} />
      <p>{done === null ? words.voidLead : words.doneLead[done]}</p>
    </div>
  );
}
