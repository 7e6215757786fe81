import {
  replace,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { useCallback, useMemo, useState } from 'react';
import { AsksSaying } from '../agendas/asks-saying.tsx';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { loadUrgentNote } from '../alerts/urgent-note.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { QuickExit } from '../offline/quick-exit.tsx';
import { Origins } from '../positions/origins.tsx';
import { found, signedIn } from '../shell/guard.ts';
import { TagsOf } from '../tags/tag-editor.tsx';
import { AroundPublication, UnderCorrection } from '../texts/around-publication.tsx';
import { ToCompanions } from '../texts/companions/to-companions.tsx';
import { MachineNotice } from '../texts/checks/machine-notice.tsx';
import { ToAlignment } from '../texts/checks/to-alignment.tsx';
import { chooseSides } from '../texts/languages.ts';
import { choicesFor } from '../texts/load-choices.ts';
import { loadMarkedWords } from '../texts/load-words.ts';
import { topicId } from '../live/topic-id.ts';
import { hasNextSteps, NextSteps } from '../texts/next-steps.tsx';
import { refuse } from '../refused.ts';
import { TextQuery } from '../texts/queries.ts';
import { seatsHere } from '../texts/seats.tsx';
import { RoundForms } from '../texts/rounds/round-forms.tsx';
import { WhoMay } from '../texts/rights/who-may.tsx';
import { TextFiles } from '../texts/export/text-files.tsx';
import { TextStations } from '../texts/stations.tsx';
import { takeStep } from '../texts/take-step.ts';
import { TextHead } from '../texts/text-head.tsx';
import { titleFor } from '../texts/titles.ts';
import { numbersById } from '../texts/alignment.ts';
import { sectionsOf } from '../texts/suggestions/sections.ts';
import { DeadLinksContext } from '../texts/sources/dead-links.ts';
import { loadCites } from '../texts/sources/lost.ts';
import { useShownDead } from '../texts/sources/shown-dead.ts';
import { ToSources } from '../texts/sources/to-sources.tsx';
import { SuggestionKeeper } from '../texts/suggestions/keeper.tsx';
import { loadPlaces } from '../texts/comments/load.ts';
import { CommentedContext } from '../texts/comments/commented-context.tsx';
import type { ThreadPlace } from '../texts/comments/places.ts';
import { PlaceKeeper } from '../texts/comments/place-keeper.tsx';
import { AmendedContext } from '../texts/amendments/amended.tsx';
import { loadAmended } from '../texts/amendments/load.ts';
import { Authored } from '../texts/drafts/authored.tsx';
import { loadAuthors } from '../texts/drafts/load.ts';
import { loadPanel, panelOf } from '../texts/rail/panels.ts';
import { ToPanel } from '../texts/rail/to-panel.tsx';
import { Rail } from '../texts/rail/rail.tsx';
import { DONE_ANCHOR, doneBy, doneIn, toldBy, withoutScripts } from '../texts/rail/done.ts';
import { takerOf } from '../texts/rail/take-panel-step.ts';
import { Versions } from '../texts/versions.tsx';
import { WordsOfText } from '../texts/words-of-text.tsx';
import { placeIn } from '../texts/place-in.ts';
import { remarkOn } from '../texts/remark-on.ts';
import { Banner } from '../ui/banner.tsx';
import { classes } from '../ui/classes.ts';

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
    language: context.language,
  });
  const { statement, corridors, themes, ...around } = found(coalition);
  const { text, permissions, ...about } = found(statement);
  const query = new URL(request.url).searchParams;
  const asked = query.get('language');
  const sides = chooseSides(text?.languages ?? about.languages, about.referenceLanguage, asked);
  const readable = text !== null && permissions.readText;
  const marked = readable ? await loadMarkedWords(context, text.id, sides) : null;
  const panel = readable
    ? await loadPanel(context, panelOf(query, text.state === 'open'), {
        text: text.id,
        language: sides.shown,
        query,
      })
    : null;
  const authors = readable
    ? await loadAuthors(context, { text: text.id, language: sides.shown, query })
    : null;
  return {
    ours: context.language,
    done: doneIn(query),
    authors,
    rail: panel,
    amended: readable && text.openAmendments > 0 ? await loadAmended(context, text.id) : {},
    cites: readable ? await loadCites(context, text.id) : null,
    comments: readable ? await loadPlaces(context, text.id) : null,
    suggestions: marked?.suggestions ?? null,
    numbers: marked ? numbersById(marked.words.left.blocks, marked.words.right?.blocks ?? []) : {},
    sections: panel?.panel === 'suggestions' && marked ? sectionsOf(marked.words.left.blocks) : [],
    base: `/c/${around.slug}`,
    zone: around.timeZone,
    personId: person.id,
    urgent: await loadUrgentNote(context, about.id),
    title: titleFor(about, context.language),
    remark: remarkOn(query),
    seats: seatsHere(viewer, around.slug, request),
    choices: { corridors, themes },
    statement: { ...about, permissions },
    text: text === null ? null : { ...text, topic: topicId(text.id) },
    ...(await choicesFor(context, around.slug, { text, permissions })),
    topics: [`statement:${topicId(about.id)}`, ...(text === null ? [] : [`text:${topicId(text.id)}`])],
    sides,
    words: marked?.words ?? null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await (takerOf(form) ?? takeStep)(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const done = doneBy(form);
  const place = new URLSearchParams([...placeIn(request), ...(done === null ? [] : toldBy(done))]);
  const to = `/c/${params['coalition']}/texts/${params['slug']}${place.size === 0 ? '' : `?${place}`}`;
  return replace(done !== null && withoutScripts(request) ? `${to}#${DONE_ANCHOR}` : to, 303);
}

const NOWHERE: readonly ThreadPlace[] = [];

export default function Text() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const { statement, text, words, sides, seats, base, zone, numbers, sections } = page;
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const [lost, setLost] = useState(false);
  const keep = useCallback(() => setLost(true), []);
  useLive(page.topics, text?.state === 'open' ? keep : undefined);
  const dead = useMemo(() => new Set(page.cites?.dead ?? []), [page.cites]);
  useShownDead(dead);
  const { search } = useLocation();
  const at = `${base}/texts/${statement.slug}`;
  return (
    <div className="text-page">
      <div className="only-narrow quick-exit">
        <QuickExit />
      </div>
      <TextHead
        statement={statement}
        title={page.title}
        seats={seats}
        last={last}
        mayRename={statement.permissions.editText && !lost}
        readable={words !== null}
        statusRef={text?.state === 'open' ? setStatus : null}
      >
        <TagsOf
          base={base}
          subject={statement.id}
          tags={statement.tags}
          choices={statement.permissions.tag && !lost ? page.choices : null}
          seats={seats}
          folded
        />
      </TextHead>
      <div className="text-standing">
        <TextStations
          stations={statement.stations}
          state={statement.state}
          zone={zone}
          text={text?.state === 'open' && !lost ? text : null}
          drafters={statement.drafters}
        />
        {page.rail === null || text === null || lost ? null : (
          <ToPanel
            search={search}
            open={text.state === 'open'}
            suggestions={page.suggestions?.open ?? 0}
            mine={page.suggestions?.mine ?? 0}
            steps={hasNextSteps(statement, text)}
          />
        )}
        {text === null || lost ? null : (
          <ToAlignment
            at={at}
            standings={text.languageStandings}
            adds={text.state === 'open' && text.right === 'edit'}
          />
        )}
        {page.cites === null || lost ? null : <ToSources at={at} cites={page.cites} />}
        {lost ? null : (
          <NextSteps at={at} base={base} statement={statement} seats={seats} last={last}>
            {text === null ? null : (
              <>
                <RoundForms {...{ statement, text, zone, seats, last }} bodies={page.askable} />
                <WhoMay
                  text={text}
                  round={text.round}
                  grantees={page.grantees}
                  seats={seats}
                  last={last}
                  done={page.done}
                />
              </>
            )}
          </NextSteps>
        )}
      </div>
      <UnderCorrection at={at} statement={statement} />
      {page.urgent === null ? null : <Banner>{page.urgent}</Banner>}
      {page.remark === null ? null : (
        <Banner tone="waiting">{textPageWords[page.ours].create[page.remark]}</Banner>
      )}
      {text === null || words === null || lost ? null : (
        <MachineNotice at={at} standings={text.languageStandings} />
      )}
      <div className={classes('text-work', page.rail !== null && 'railed')}>
        {page.authors !== null && text !== null && !lost ? (
          <Authored authors={page.authors} languages={text.languages} />
        ) : (
          <AmendedContext.Provider value={lost ? {} : page.amended}>
            <CommentedContext.Provider value={lost ? NOWHERE : (page.comments?.places ?? NOWHERE)}>
              <DeadLinksContext.Provider value={dead}>
                <WordsOfText
                  key={statement.slug}
                  text={text}
                  words={words}
                  sides={sides}
                  reference={statement.referenceLanguage}
                  may={text?.right ?? 'read'}
                  suggests={page.rail !== null}
                  compares={text !== null && text.state === 'open' && text.languages.length > 1}
                  says={text !== null && (text.mayComment.comment || text.mayComment.redLine)}
                  lost={lost}
                  personId={page.personId}
                  at={at}
                  status={status}
                  kept={
                    text === null
                      ? null
                      : {
                          path: at,
                          textId: text.topic,
                          nodeId: text.id,
                          title: page.title,
                          languages: [...text.languages],
                          ...sides,
                          reference: statement.referenceLanguage,
                          may: (text.state === 'open' ? text.right : null) ?? 'read',
                          suggests: page.rail !== null,
                          mayComment: text.mayComment,
                          seats,
                        }
                  }
                />
              </DeadLinksContext.Provider>
            </CommentedContext.Provider>
          </AmendedContext.Provider>
        )}
        {page.rail === null || text === null || lost ? null : (
          <Rail
            rail={page.rail}
            search={search}
            counts={{
              suggestions: page.suggestions?.open ?? 0,
              comments: page.comments?.count ?? 0,
              amendments: text.openAmendments,
            }}
            frame={{
              text: text.id,
              at,
              languages: text.languages,
              zone,
              seats,
              last,
              done: page.done,
              numbers,
              sections,
            }}
          />
        )}
      </div>
      <AroundPublication at={at} statement={statement} />
      {lost ? null : (
        <ToCompanions
          at={at}
          companions={statement.companions}
          mayKeep={statement.mayKeepCompanions}
          language={sides.shown}
        />
      )}
      {page.suggestions === null || lost ? null : <SuggestionKeeper own={page.suggestions.own} />}
      {page.comments === null || lost ? null : <PlaceKeeper {...page.comments} />}
      {lost || text === null || words === null ? null : (
        <TextFiles
          at={at}
          languages={text.languages}
          shown={sides.shown}
          brings={text.mayBringBack}
          waiting={text.returnsWaiting}
        />
      )}
      {lost ? null : <Origins statement={statement} base={base} />}
      {lost ? null : <AsksSaying saying={statement.asksSaying} base={base} />}
      {lost || text?.state === 'open' ? null : <Versions versions={statement.versions} zone={zone} at={at} />}
    </div>
  );
}
