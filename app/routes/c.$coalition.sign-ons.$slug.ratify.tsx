import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ratificationWords } from '../../domain/words/ratification.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { LanguageLinks } from '../corrections/parts.tsx';
import { RatifyCard } from '../corrections/ratify-card.tsx';
import { answerRatification, loadRatification } from '../corrections/ratify.ts';
import { TwoLines } from '../corrections/two-lines.tsx';
import { signingAuthorityWords } from '../../domain/words/signing-authority.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { loadSignOn } from '../sign-ons/load.ts';
import { TitleShown } from '../sign-ons/title-shown.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Facts } from '../ui/facts.tsx';
import { PageHead } from '../ui/line.tsx';
import { Split } from '../ui/section.tsx';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, coalition, base, title }) => [
    { name: signOnPageWords[language].list.title, to: `/c/${coalition.slug}/sign-ons` },
    { name: title.title, to: base, lang: title.language },
    { name: ratificationWords[language].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${ratificationWords[page?.language ?? 'es'].title} · ${page?.coalition.shortName ?? ''}`,
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadSignOn(request, params, context);
  return { ...page, asked: await loadRatification(context, page) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return answerRatification(request, context, `/c/${params['coalition']}/sign-ons/${params['slug']}`);
}

/** What was corrected in a text the organisation signed, in few lines, and its answer. */
export default function Ratify() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  const { asked, answer, language, text, title, signOn } = page;
  const words = ratificationWords[language];
  const signature = answer?.signature;
  if (asked === null || !answer || !signature)
    return (
      <>
        <PageHead title={words.title} />
        <Empty title={words.nothing} action={<ButtonLink to={page.base}>{title.title}</ButtonLink>}>
          {words.nothingNext}
        </Empty>
      </>
    );
  const { correction } = asked;
  const zone = page.zones[0] ?? signOn.zone;
  const when = momentOf(correction.dueAt ?? '', zone, language, { year: true });
  return (
    <>
      <PageHead title={words.title}>
        <p className="measure">{words.what}</p>
      </PageHead>
      <Facts
        plain
        facts={[
          {
            term: words.text,
            fact: <TitleShown page={page} />,
          },
          { term: words.signed, fact: words.version(page.version.number) },
          { term: words.corrected, fact: words.version(correction.version?.number ?? '') },
          { term: words.until, fact: <span className="first-letter">{when}</span> },
          { term: words.rule, fact: signingAuthorityWords[language].rule(answer.rule) },
        ]}
      />
      <Split
        kind="form"
        label={words.title}
        aside={
          <RatifyCard asked={asked} answer={{ ...answer, signature }} language={text.language} last={last} />
        }
      >
        <div className="stack">
          <h2>{words.changed}</h2>
          <p>
            <b>{correction.note}</b>
          </p>
          {correction.changes === null ? null : (
            <TwoLines changes={correction.changes} language={text.language} />
          )}
          <LanguageLinks
            language={text.language}
            languages={correction.version?.languages.map((one) => one.language) ?? []}
          />
        </div>
      </Split>
    </>
  );
}
