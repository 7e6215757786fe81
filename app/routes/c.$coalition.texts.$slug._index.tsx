import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { AsksSaying } from '../agendas/asks-saying.tsx';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { Origins } from '../positions/origins.tsx';
import { found, signedIn } from '../shell/guard.ts';
import { TagsOf } from '../tags/tag-editor.tsx';
import { chooseSides } from '../texts/languages.ts';
import { loadWords } from '../texts/load-words.ts';
import { topicId } from '../live/topic-id.ts';
import { NextSteps } from '../texts/next-steps.tsx';
import { refuse } from '../refused.ts';
import { TextQuery } from '../texts/queries.ts';
import { seatsHere } from '../texts/seats.tsx';
import { TextStations } from '../texts/stations.tsx';
import { takeStep } from '../texts/take-step.ts';
import { TextHead } from '../texts/text-head.tsx';
import { titleFor } from '../texts/titles.ts';
import { Versions } from '../texts/versions.tsx';
import { WordsOfText } from '../texts/words-of-text.tsx';
import { Banner } from '../ui/banner.tsx';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  slim: true,
  crumbs: ({ base, ours, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, lang: title.language },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title.title ?? textPageWords.es.title },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person } = signedIn(request, context);
  const { viewer, coalition } = await context.graphql(TextQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
  });
  const { statement, corridors, themes, ...around } = found(coalition);
  const { text, permissions, ...about } = found(statement);
  const query = new URL(request.url).searchParams;
  const asked = query.get('language');
  const sides = chooseSides(text?.languages ?? about.languages, about.referenceLanguage, asked);
  const readable = text !== null && permissions.readText;
  const languages = readable ? [sides.left, ...(sides.right === null ? [] : [sides.right])] : [];
  const [left = null, right = null] = await Promise.all(
    languages.map((tag) => loadWords(context, text!.id, tag)),
  );
  return {
    ours: context.language,
    base: `/c/${around.slug}`,
    zone: around.timeZone,
    personId: person.id,
    title: titleFor(about, context.language),
    remark:
      query.get('template') === 'failed'
        ? ('templateFailed' as const)
        : query.get('title') === 'same'
          ? ('sameTitle' as const)
          : null,
    seats: seatsHere(viewer, around.slug, request),
    choices: { corridors, themes },
    statement: { ...about, permissions },
    text: text === null ? null : { languages: text.languages, state: text.state, topic: topicId(text.id) },
    topics: [`statement:${topicId(about.id)}`, ...(text === null ? [] : [`text:${topicId(text.id)}`])],
    sides,
    words: left === null ? null : { left, right },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await takeStep(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const language = new URL(request.url).searchParams.get('language');
  return redirect(
    `/c/${params['coalition']}/texts/${params['slug']}${language === null ? '' : `?language=${language}`}`,
    303,
  );
}

export default function Text() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const { statement, text, words, sides, seats, base, zone } = page;
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const [lost, setLost] = useState(false);
  const keep = useCallback(() => setLost(true), []);
  useLive(page.topics, text?.state === 'open' ? keep : undefined);
  const at = `${base}/texts/${statement.slug}`;
  return (
    <div className="text-page">
      <TextHead
        statement={statement}
        title={page.title}
        seats={seats}
        last={last}
        mayRename={statement.permissions.editText && !lost}
        statusRef={text?.state === 'open' ? setStatus : null}
      >
        <TagsOf
          base={base}
          subject={statement.id}
          tags={statement.tags}
          choices={statement.permissions.tag && !lost ? page.choices : null}
          seats={seats}
        />
      </TextHead>
      <TextStations stations={statement.stations} state={statement.state} zone={zone} />
      {lost ? null : <NextSteps at={at} base={base} statement={statement} seats={seats} last={last} />}
      {page.remark === null ? null : (
        <Banner tone="waiting">{textPageWords[page.ours].create[page.remark]}</Banner>
      )}
      <WordsOfText
        key={statement.slug}
        text={text}
        words={words}
        sides={sides}
        reference={statement.referenceLanguage}
        mayEdit={statement.permissions.editText}
        lost={lost}
        personId={page.personId}
        at={at}
        status={status}
      />
      {lost ? null : <Origins statement={statement} base={base} />}
      {lost ? null : <AsksSaying saying={statement.asksSaying} base={base} />}
      {lost ? null : <Versions versions={statement.versions} zone={zone} />}
    </div>
  );
}
