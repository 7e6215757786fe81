import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { invalidationPageWords } from '../../domain/words/invalidation-pages.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { loadInvalidations, runInvalidations } from '../sign-ons/invalidations/desk.ts';
import { ConditionForm, Found, Made } from '../sign-ons/invalidations/parts.tsx';
import { loadSignOn } from '../sign-ons/load.ts';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base, coalition }) => [
    { name: signOnPageWords[language].list.title, to: `/c/${coalition.slug}/sign-ons` },
    { name: signOnDeskWords[language].manage.title, to: `${base}/manage` },
    { name: invalidationPageWords[language].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${invalidationPageWords[page?.language ?? 'es'].title} · ${page?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadSignOn(request, params, context);
  const desk = await loadInvalidations(request, context, page);
  if (desk === null) throw new Response(null, { status: 403 });
  return { ...page, desk };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return runInvalidations(request, context);
}

/** Sets aside at once what came from outside by mistake or abuse: first the list, then the act, which can be taken back. */
export default function Invalidate() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = invalidationPageWords[language];
  useLive(page.topics);
  const { desk, title } = page;
  return (
    <>
      <PageHead title={words.title}>
        <p className="serif" lang={title.language === language ? undefined : title.language}>
          {title.title}
        </p>
        <p className="small quiet measure">{words.lead}</p>
      </PageHead>
      <Banner>{words.members}</Banner>
      <Section id="condition" title={words.condition}>
        <div className="stack wide">
          <ConditionForm page={page} desk={desk} />
          <Found page={page} desk={desk} last={last} />
        </div>
      </Section>
      <Section id="made" title={words.made}>
        {desk.made.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <div className="stack wide">
            {desk.made.map((one) => (
              <Made key={one.id} page={page} one={one} last={last} />
            ))}
          </div>
        )}
      </Section>
    </>
  );
}
