import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignAskWords } from '../../domain/words/campaign-asks.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { letterFacts } from '../campaigns/letter-facts.ts';
import { Letters, LinkLetter } from '../campaigns/letters.tsx';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { LinkStatement, UnlinkStatement } from '../campaigns/mutations.ts';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import { CampaignLettersQuery } from '../campaigns/queries-letters.ts';
import { runForm, type Said } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { titleFor } from '../texts/titles.ts';
import { Empty } from '../ui/empty.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: campaignAskWords[language].letters.title }],
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const { coalition } = await context.graphql(CampaignLettersQuery, { ...atCampaign(params), language });
  const { campaign, statements } = found(coalition);
  const letters = found(campaign).statements;
  const linked = new Set(letters.map(({ id }) => id));
  return {
    language,
    letters: letters.map((one) => letterFacts(one, language)),
    offered: statements.edges
      .filter(({ node }) => !linked.has(node.id))
      .map(({ node }) => ({ id: node.id, title: titleFor(node, language).title })),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  const input = ({ seat, thing, text }: Said) => ({ seat, statement: thing, campaign: text('campaign') });
  return runForm(request, context, {
    link: async (said) => (await context.graphql(LinkStatement, { input: input(said) })).result,
    unlink: async (said) => (await context.graphql(UnlinkStatement, { input: input(said) })).result,
  });
}

/** The texts of a campaign, each with its own addressees, rule and deadline. */
export default function CampaignLetters() {
  const { letters, offered } = useLoaderData<typeof loader>();
  const { campaign, seats, base, zone, now } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = campaignAskWords[useLanguage()].letters;
  const seat = campaign.mayEdit ? (seats[0]?.id ?? null) : null;
  return (
    <Section id="letters" title={words.title}>
      <p className="small quiet measure">{words.lead}</p>
      <MoveRefused last={last} forms={['link']} />
      {letters.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <Letters campaign={campaign.id} letters={letters} {...{ base, zone, now, seat }} />
      )}
      {campaign.mayEdit ? <LinkLetter campaign={campaign.id} {...{ offered, seats, base, last }} /> : null}
    </Section>
  );
}
