import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignAskWords } from '../../domain/words/campaign-asks.ts';
import { askFacts, wordsFor } from '../campaigns/ask-facts.ts';
import { LinkAsk, NoteAnswer } from '../campaigns/ask-forms.tsx';
import { AskTable } from '../campaigns/asks.tsx';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import { LinkAsk as LinkAskMutation, UnlinkAsk } from '../campaigns/mutations.ts';
import { noteAnswer } from '../campaigns/note-answer.ts';
import { CampaignAsksQuery } from '../campaigns/queries-parts.ts';
import { runForm, type Said } from '../campaigns/run-form.ts';
import { nameOfTarget } from '../campaigns/targets.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { Empty } from '../ui/empty.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: campaignAskWords[language].title }],
};

const LONGEST = 110;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const at = atCampaign(params);
  const { coalition } = await context.graphql(CampaignAsksQuery, { ...at, tag: language });
  const { campaign, agendas } = found(coalition);
  const { asks, targets } = found(campaign);
  const linked = new Set(asks.map(({ ask }) => ask.id));
  const offered = agendas
    .map((agenda) => ({
      agenda: agenda.title,
      asks: agenda.asks
        .filter(({ id }) => !linked.has(id))
        .map(({ id, words, reference }) => {
          const said = wordsFor(words, reference, language);
          const line = `${said.priority}: ${said.words}`;
          return { id, words: line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line };
        }),
    }))
    .filter((agenda) => agenda.asks.length > 0);
  return {
    language,
    asks: asks.map((one) => askFacts(one, language, `/c/${at.coalition}`)),
    offered,
    mayUpdate: asks.every(({ ask }) => ask.permissions.edit),
    targets: targets.map(({ target }) => ({ id: target.id, name: nameOfTarget(target) })),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  const input = ({ seat, thing, text }: Said) => ({ seat, ask: thing, campaign: text('campaign') });
  return runForm(request, context, {
    link: async (said) => (await context.graphql(LinkAskMutation, { input: input(said) })).result,
    unlink: async (said) => (await context.graphql(UnlinkAsk, { input: input(said) })).result,
    answer: (said) => noteAnswer(said.text('ask'), said, context),
  });
}

/** What a campaign asks, of whom, how each ask stands and what was answered. */
export default function CampaignAsks() {
  const { asks, offered, mayUpdate, targets } = useLoaderData<typeof loader>();
  const { campaign, seats, base, at, todayHere: today } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = campaignAskWords[useLanguage()];
  const seat = campaign.mayEdit ? (seats[0]?.id ?? null) : null;
  return (
    <Section id="asks" title={words.title}>
      <p className="small quiet measure">{words.lead}</p>
      <MoveRefused last={last} forms={['link', 'answer']} />
      {asks.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <AskTable asks={asks} campaign={campaign.id} seat={seat} />
      )}
      {asks.length > 0 && campaign.mayContribute ? (
        <NoteAnswer
          campaign={campaign.id}
          mayShow={campaign.mayRun}
          {...{ asks, targets, seats, today, at, mayUpdate, last }}
        />
      ) : null}
      {campaign.mayEdit ? <LinkAsk campaign={campaign.id} {...{ offered, seats, base, last }} /> : null}
    </Section>
  );
}
