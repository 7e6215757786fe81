import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { mayKnowCampaign, mayReadPublicCampaign } from './policy.ts';
import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import type { Viewer } from '../viewer.ts';
import { publicFigures, type ReportFigures } from './report.ts';
import { coalitionZone, letterFigures, publicConsent, reportFigures } from './reads-report.ts';
import type { Campaign } from './reads.ts';

/**
 * A campaign's report for its members: the figures it was closed with, or, until then, those of this moment. What its
 * letters count is always what their registers say: a name withheld later would else be told by the difference.
 */
export async function memberReport(
  db: Reader,
  viewer: Viewer,
  campaign: Campaign,
  now: Instant,
): Promise<ReportFigures> {
  authorize(mayKnowCampaign(viewer, campaign));
  return campaign.report === null
    ? reportFigures(db, campaign, now)
    : closedFigures(db, campaign, campaign.report, now);
}

/** The report as the public may read it: of a closed campaign with a page, once it was published, and as far as that shows. */
export async function publicReport(db: Reader, campaign: Campaign, now: Instant): Promise<ReportFigures> {
  authorize(mayReadPublicCampaign(campaign));
  if (campaign.report === null || campaign.reportPublicAt === null || !campaign.shows.includes('report'))
    throw new NotFound();
  const figures = await closedFigures(db, campaign, campaign.report, now);
  return publicFigures(figures, campaign, await publicConsent(db, campaign, now));
}

async function closedFigures(
  db: Reader,
  { coalitionId }: Pick<Campaign, 'coalitionId'>,
  report: string,
  now: Instant,
): Promise<ReportFigures> {
  const figures = JSON.parse(report) as ReportFigures;
  const statements = figures.letters.map((one) => one.statementId);
  return {
    ...figures,
    zone: await coalitionZone(db, coalitionId),
    letters: await letterFigures(db, statements, now),
  };
}
