import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bodiesWords, saysItsKind } from '../../domain/words/bodies.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { AddMemberForm } from '../bodies/add-member-form.tsx';
import { BodyMembers } from '../bodies/body-members.tsx';
import { BodyTexts } from '../bodies/body-texts.tsx';
import { changeBody } from '../bodies/change-body.ts';
import { loadBody } from '../bodies/load-body.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { Banner } from '../ui/banner.tsx';
import { FormError } from '../ui/form-error.tsx';
import { PageHead } from '../ui/line.tsx';
import { refusal } from '../ui/refusal.ts';
import { Section, Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base, body }) => [
    { name: memberPageWords[language].bodies.title, to: `${base}/bodies` },
    { name: body.name },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.body.name ?? ''} · ${page?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadBody(request, params, signedIn(request, context), context);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const outcome = await changeBody(form, params['body'] ?? '', context);
  if ('problems' in outcome) return data(refusal(outcome.problems, form), { status: 422 });
  return redirect(`${new URL(request.url).pathname}?done=${outcome.done}`, 303);
}

export default function Body() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = memberPageWords[language].bodies;
  const { body, done, candidates, seats } = page;
  const kind = bodiesWords[language].kinds[body.kind];
  const adding = last?.values['do'] === 'add' ? last : undefined;
  useLive(page.topics);
  return (
    <>
      <PageHead title={body.name} above={saysItsKind(body.name, kind) ? undefined : kind} />
      {done === null || last !== undefined ? null : (
        <Banner tone="done" live>
          {words.done[done]}
        </Banner>
      )}
      <Split
        aside={
          <Section id="texts" title={words.textsTitle}>
            <BodyTexts texts={body.texts} base={page.base} zone={page.zone} />
          </Section>
        }
      >
        <Section id="members" title={words.members}>
          {adding === undefined ? <FormError refusal={last} /> : null}
          <BodyMembers {...page} />
          {candidates === null ? null : <AddMemberForm {...{ candidates, seats }} last={adding} />}
        </Section>
      </Split>
    </>
  );
}
