import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { useEffect } from 'react';
import { paragraphSheetWords } from '../../domain/words/paragraph-sheet.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { blockAnchor } from '../texts/alignment.ts';
import { loadParagraph } from '../texts/paragraph/load.ts';
import { ParagraphParts } from '../texts/paragraph/parts.tsx';
import { takeParagraphStep } from '../texts/paragraph/steps.ts';
import { forgetKept } from '../texts/paragraph/use-kept.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  slim: true,
  crumbs: ({ to, title }) => [{ name: title.title, lang: title.language, to }],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title.title ?? '' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = { coalition: params['coalition']!, slug: params['slug']!, block: params['block']! };
  return loadParagraph(request, context, at, { stays: new URL(request.url).searchParams.has('sheet') });
}

/** A sheet over the words is answered in place; the page leads back to itself, saying what was done. */
export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await takeParagraphStep(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const done = form.get('step') === 'comment.begin' ? 'commented' : 'suggested';
  if (form.get('sheet') !== null) return data({ done });
  const { searchParams, pathname } = new URL(request.url);
  searchParams.set('done', done);
  return redirect(`${pathname}?${searchParams.toString()}`, 303);
}

export default function ParagraphPage() {
  const paragraph = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const words = paragraphSheetWords[useLanguage()];
  const [query] = useSearchParams();
  const sending = useNavigation().state === 'submitting';
  const done = query.get('done');
  const { personId, text, language, block } = paragraph;
  useEffect(() => {
    if (done === 'suggested') forgetKept({ personId, text, language, block }).catch(() => undefined);
  }, [done, personId, text, language, block]);
  const last = answer && 'problems' in answer ? answer : undefined;
  const onlyRedLines = !paragraph.maySuggest && paragraph.mayComment.redLine;
  const wanted = query.get('part') ?? (onlyRedLines || done === 'commented' ? 'comment' : 'suggest');
  const part = wanted === 'comment' ? 'comment' : 'suggest';
  const address = (one: string) => {
    const next = new URLSearchParams({ language: paragraph.language, part: one });
    return `?${next.toString()}`;
  };
  return (
    <div className="measure">
      <PageHead
        title={paragraph.number === null ? words.titleAny : words.title(paragraph.number)}
        above={
          <Link to={`${paragraph.to}?language=${paragraph.language}#${blockAnchor(paragraph.block)}`}>
            {words.back}
          </Link>
        }
      />
      {done === null ? null : (
        <Banner tone="done" live>
          {done === 'commented' ? words.commented : words.sent}
        </Banner>
      )}
      <blockquote className="paragraph-words serif" lang={paragraph.language}>
        {paragraph.words}
      </blockquote>
      {done === 'suggested' ? (
        <p>
          <ButtonLink to={address('suggest')}>{words.another}</ButtonLink>
        </p>
      ) : (
        <ParagraphParts
          paragraph={paragraph}
          part={part}
          places={{ suggest: address('suggest'), comment: address('comment') }}
          last={last}
          sending={sending}
        />
      )}
    </div>
  );
}
