import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { homePath } from '../../domain/words/addresses.ts';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import { refusal } from '../../domain/words/refusals.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { SetStatementStanding } from '../positions/mutations.ts';
import { StandingQuery } from '../positions/queries.ts';
import { isDay } from '../positions/share-position.ts';
import { problemsOf, refuse, shows } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { SeatField, seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, language, title }) => [
    { name: textPageWords[language].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: positionPageWords[language].statement.standing },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: positionPageWords[data?.language ?? 'es'].statement.standing },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(StandingQuery, {
    ...{ coalition: params['coalition']!, slug: params['slug']! },
  });
  const { slug, statement, statements } = found(coalition);
  const { id, permissions, registered, ...about } = found(statement);
  if (!permissions.setStanding) throw new Response(null, { status: 403 });
  return {
    language,
    base: homePath(slug),
    at: `${homePath(slug)}/texts/${params['slug']}`,
    title: titleFor(about, language),
    statement: id,
    registered,
    others: statements.edges
      .map(({ node }) => node)
      .filter((one) => one.id !== id)
      .map((one) => ({ id: one.id, title: titleFor(one, language) })),
    seats: seatsHere(viewer, slug, request),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const expiresOn = said('expiresOn') || null;
  if (expiresOn !== null && !isDay(expiresOn))
    return refuse([{ field: 'expiresOn', message: refusal(context.language, 'day-not-valid') }], form);
  const { result } = await context.graphql(SetStatementStanding, {
    input: {
      ...{ seat: said('seat'), statement: said('statement'), expiresOn },
      supersededBy: said('supersededBy') || null,
    },
  });
  const problems = problemsOf(result, shows('supersededBy', 'expiresOn'));
  if (problems.length > 0) return refuse(problems, form);
  return redirect(`/c/${params['coalition']}/texts/${params['slug']}`, 303);
}

export default function Standing() {
  const { title, statement, registered, others, seats } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = positionPageWords[language];
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={words.statement.standing} above={<span lang={title.language}>{title.title}</span>}>
        <p className="quiet">{words.statement.standingLead}</p>
      </PageHead>
      <Form method="post" className="stack wide" sameTwice>
        <FormError refusal={last} />
        <input type="hidden" name="statement" value={statement} />
        <Select
          {...fieldOf(last, 'supersededBy', registered?.supersededBy?.id ?? '')}
          label={words.page.supersededBy}
          required
        >
          <option value="">{words.statement.none}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id} lang={one.title.language}>
              {one.title.title}
            </option>
          ))}
        </Select>
        <Field
          {...fieldOf(last, 'expiresOn', registered?.expiresOn ?? '')}
          type="date"
          label={words.page.until}
        />
        <SeatField seats={seats} />
        <div className="form-actions">
          <Button kind="primary">{words.statement.save}</Button>
        </div>
      </Form>
    </div>
  );
}
