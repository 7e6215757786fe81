import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { mayKnowCampaign, mayReadPublicCampaign } from './policy.ts';
import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import type { Viewer } from '../viewer.ts';
import { publicFigures, type ReportFigures } from './report.ts';
import { coalitionZone, letterFigures, publicConsent, reportFigures, sealedReport } from './reads-report.ts';
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
  const sealed = await sealedReport(db, campaign.id);
  return sealed ? closedFigures(db, campaign, sealed, now) : reportFigures(db, campaign, now);
}

/** The report as the public may read it: of a closed campaign with a page, once it was published, and as far as that shows. */
export async function publicReport(db: Reader, campaign: Campaign, now: Instant): Promise<ReportFigures> {
  authorize(mayReadPublicCampaign(campaign));
  if (campaign.reportPublicAt === null || !campaign.shows.includes('report')) throw new NotFound();
  const sealed = await sealedReport(db, campaign.id);
  if (!sealed) throw new NotFound();
  const figures = await closedFigures(db, campaign, sealed, now);
  return publicFigures(figures, campaign, await publicConsent(db, campaign, now));
}

async function closedFigures(
  db: Reader,
  { coalitionId }: Pick<Campaign, 'coalitionId'>,
  figures: ReportFigures,
  now: Instant,
): Promise<ReportFigures> {
  const statements = figures.letters.map((one) => one.statementId);
  return {
    ...figures,
    zone: await coalitionZone(db, coalitionId),
    letters: await letterFigures(db, statements, now),
  };
}
