import { Conflict } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { readText } from '../texts/co-editing/reads.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, changeRow, lockCampaign } from './actions.ts';
import { mayRunCampaign, mayStepCampaign } from './policy.ts';
import { reportFigures, sealedReport } from './reads-report.ts';
import type { Campaign } from './reads.ts';
import { campaignStep } from './rules.ts';

/** Closes a running campaign, with its report's figures as they stand at this moment. */
export async function closeCampaign(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string },
): Promise<Campaign> {
  const asked = parse(campaignStep, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayStepCampaign(acting, campaign, 'close'));
    const figures = await reportFigures(tx.db, campaign, tx.now);
    return changeRow(tx, campaign, acting, 'closed', {
      state: 'closed',
      closed_at: tx.now,
      report: JSON.stringify(figures),
    });
  });
}

/**
 * Lets the public read the report of a closed campaign, as far as its page shows, with the words beside the figures as
 * they stand at this moment: nobody writes on a public page by typing. Published again, with the words of then.
 */
export async function publishReport(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string },
): Promise<Campaign> {
  const asked = parse(campaignStep, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayRunCampaign(acting, campaign));
    if (campaign.state !== 'closed') throw new Conflict('campaign-not-closed');
    const sealed = await sealedReport(tx.db, campaign.id);
    const { blocks } = await readText(tx.db, campaign.textId);
    return changeRow(tx, campaign, acting, 'report-published', {
      report_public_at: tx.now,
      report: JSON.stringify({ ...sealed!, narrative: blocks }),
    });
  });
}
