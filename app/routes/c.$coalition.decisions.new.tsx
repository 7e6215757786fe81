import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { decisionFormWords } from '../../domain/words/decision-forms.ts';
import { decisionLineageWords } from '../../domain/words/decision-lineage.ts';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { DecisionForm } from '../decisions/decision-form.tsx';
import { loadNewDecision } from '../decisions/load-new-decision.ts';
import { openDecision } from '../decisions/open-decision.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [
    { name: decisionPageWords[language].title, to: `${base}/decisions` },
    { name: decisionFormWords[language].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: decisionFormWords[data?.language ?? 'es'].title },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadNewDecision(request, params['coalition']!, context);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const outcome = await openDecision(form, context);
  if ('problems' in outcome) return refuse(outcome.problems, form);
  return redirect(`/c/${params['coalition']}/decisions/${outcome.slug}?done=opened`, 303);
}

export default function NewDecision() {
  const page = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = decisionFormWords[language];
  const lineage = decisionLineageWords[language];
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={page.older === null ? words.title : lineage.formTitle}>
        <p className="quiet">{page.older === null ? words.lead : lineage.formLead(page.older.body.name)}</p>
      </PageHead>
      <DecisionForm page={page} last={last} />
    </div>
  );
}
