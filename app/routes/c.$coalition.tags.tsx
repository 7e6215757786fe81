import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { tagsWords } from '../../domain/words/tags.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { safeReturn } from '../shell/return-to.ts';
import { changeTags } from '../tags/change-tags.ts';
import { ButtonLink } from '../ui/button.tsx';
import { FormError } from '../ui/form-error.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: tagsWords[data?.language ?? 'es'].tags },
];

/** There is nothing here but what became of a form, and the way on. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return { language: context.language, corridors: `/c/${params['coalition']}/corridors` };
}

/** Puts tags on a piece of work or takes them off, and leads back to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await changeTags(form, context);
  if (problems.length > 0) return refuse(problems, form);
  return redirect(safeReturn(String(form.get('returnTo') ?? '')), 303);
}

export default function Tags() {
  const { corridors } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = tagPageWords[language];
  const returnTo = last?.values['returnTo'];
  return (
    <>
      <PageHead title={last === undefined ? tagsWords[language].tags : words.editor.failed} />
      <div className="stack">
        <FormError refusal={last} />
        <p>
          <ButtonLink to={returnTo === undefined ? corridors : safeReturn(returnTo)} icon="back">
            {returnTo === undefined ? words.title : words.editor.back}
          </ButtonLink>
        </p>
      </div>
    </>
  );
}
