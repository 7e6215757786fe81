import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { privilegedExportWords } from '../../domain/words/privileged-export.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { loadPrivileged } from '../sign-ons/privileged/load.ts';
import { LetterConfided } from '../sign-ons/privileged/letter-confided.tsx';
import { HideNames } from '../sign-ons/privileged/names.tsx';
import { RevealName } from '../sign-ons/privileged/reveal-name.tsx';
import { runPrivileged } from '../sign-ons/privileged/run.ts';
import { TakeForm } from '../sign-ons/privileged/take-form.tsx';
import { Banner } from '../ui/banner.tsx';
import { momentOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base, title, coalition }) => [
    { name: signOnPageWords[language].list.title, to: `/c/${coalition.slug}/sign-ons` },
    { name: title.title, to: base },
    { name: privilegedExportWords[language].page.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${privilegedExportWords[page?.language ?? 'es'].page.title} · Acuerdo` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadPrivileged(request, params, context);
  const asked = new URL(request.url).searchParams;
  return { ...page, taken: asked.get('taken'), hid: asked.get('done') === 'hidden' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const outcome = await runPrivileged(form, context);
  if ('problems' in outcome) return refuse(outcome.problems, form);
  return redirect(`/c/${params['coalition']}/sign-ons/${params['slug']}${outcome.done}`, 303);
}

/** The list with withheld names: for those they are confided to, to take; for whose name is in it, to see who took it. */
export default function WholeList() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const { page: words, names } = privilegedExportWords[language];
  const { base, may, proved, exports, taken, hid, signOn, title, zones, answer } = page;
  useLive(page.topics);
  const here = `${base}/confidential`;
  const zone = zones[0] ?? signOn.zone;
  const taking = last?.values['move'] === undefined ? last : undefined;
  const own = answer?.signature;
  return (
    <div className="stack wide measure">
      <PageHead title={may ? words.title : words.ours}>
        <span lang={title.language === language ? undefined : title.language}>{title.title}</span>
      </PageHead>
      {may ? (
        <>
          <Banner icon="withheld">
            <p>{words.lead}</p>
            <p>{words.told}</p>
          </Banner>
          {taken !== null && exports.some(({ id }) => id === taken) && proved ? (
            <Banner tone="done" live>
              <p>{words.ready}</p>
              <p>
                <a className="button" href={`${here}/${encodeURIComponent(taken)}`} download>
                  {words.download}
                </a>
              </p>
            </Banner>
          ) : (
            <TakeForm here={here} signOn={signOn.id} seats={page.offices} proved={proved} last={taking} />
          )}
        </>
      ) : (
        <p>{words.oursLead}</p>
      )}
      {hid && last === undefined ? (
        <Banner tone="done" live>
          {names.hidden}
        </Banner>
      ) : null}
      <Section id="before" title={words.before}>
        {exports.length === 0 ? (
          <Empty title={words.none}>{null}</Empty>
        ) : (
          <Ledger dateless>
            {exports.map(({ id, by, at, reason }) => (
              <LedgerRow key={id} title={words.by(by, momentOf(at, zone, language, { year: true }))}>
                {reason}
              </LedgerRow>
            ))}
          </Ledger>
        )}
      </Section>
      {may ? <LetterConfided {...{ page, here, proved, count: page.confided }} /> : null}
      {may ? (
        <HideNames
          open={page.names}
          seats={page.offices}
          last={last?.values['move'] === 'hide' ? last : undefined}
        />
      ) : null}
      {answer && own?.state === 'signed' && own.visibility !== 'public' ? (
        <RevealName page={page} signature={own} {...{ answer, here, proved, last }} />
      ) : null}
    </div>
  );
}
