import { findCoalition } from '../coalitions/reads.ts';
import type { Printing } from '../editions/printing.ts';
import { letterhead } from '../editions/reads.ts';
import { NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { organizationsById } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { readText } from '../texts/co-editing/reads.ts';
import type { Viewer } from '../viewer.ts';
import { attachmentPath } from '../words/addresses.ts';
import { campaignReportWords } from '../words/campaign-report.ts';
import { memberReport, publicReport } from './read-report.ts';
import { reportModel, type ReportModel } from './report-model.ts';
import type { ReportFigures } from './report.ts';
import { findCampaignBySlug, type Campaign } from './reads.ts';
import { reportForm, type ReportForm } from './rules.ts';

const MIME: Record<ReportForm['format'], string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A report on its way to its reader; its name names nobody. */
export interface ReportFile {
  bytes: Uint8Array;
  mime: string;
  fileName: string;
}

/** Where a report is asked for. `viewer`: a member; nobody, the public. */
interface Asked {
  coalition: string;
  campaign: string;
  viewer: Viewer | null;
  form: ReportForm;
}

/**
 * A campaign's report in one language and form: for a member everything it counts, for the public what its page
 * shows, once it was published.
 */
export async function reportFile(
  platform: Platform,
  { press, origin }: Printing,
  asked: Asked,
): Promise<ReportFile> {
  const form = parse(reportForm, asked.form);
  const db = platform.store.read;
  const coalition = await findCoalition(db, asked.coalition);
  const campaign = coalition && (await findCampaignBySlug(db, coalition.id, asked.campaign));
  if (!campaign) throw new NotFound();
  const now = platform.clock.now();
  const figures = asked.viewer
    ? await memberReport(db, asked.viewer, campaign, now)
    : await publicReport(db, campaign, now);
  const fileAt = (answer: string) => `${origin}${attachmentPath(coalition.slug, answer)}`;
  const model = await modelOf(platform, campaign, { figures, form, open: asked.viewer === null, fileAt });
  return {
    bytes: await press.print<typeof import('./report-printer.ts')>(
      new URL('./report-printer.ts', import.meta.url),
      { report: model, format: form.format },
    ),
    mime: MIME[form.format],
    fileName: `${campaignReportWords[form.language].file}-${campaign.slug}-${form.language}.${form.format}`,
  };
}

async function modelOf(
  { store }: Platform,
  campaign: Campaign,
  {
    figures,
    form,
    open,
    fileAt,
  }: { figures: ReportFigures; form: ReportForm; open: boolean; fileAt: (answer: string) => string },
): Promise<ReportModel> {
  const db = store.read;
  const { language } = form;
  const { shortName, names, office, timeZone } = await letterhead(db, campaign.coalitionId);
  const { partners, chapters } = figures;
  // The public's figures name only whoever lets the public read of them: the lead too.
  const leads = !open || partners.some((one) => one.organizationId === campaign.leadOrganizationId);
  const organizations = await organizationsById(db, [
    ...new Set([
      ...partners.map((one) => one.organizationId),
      ...chapters.map((one) => one.organizationId),
      ...(leads ? [campaign.leadOrganizationId] : []),
    ]),
  ]);
  const called = new Map(organizations.map(({ id, name }) => [id, name]));
  const blocks = open ? (figures.narrative ?? {}) : (await readText(db, campaign.textId)).blocks;
  return reportModel(
    {
      letterhead: {
        shortName,
        names: (['es', 'en'] as const).map((each) => ({ text: names[each], language: each })),
        office: [...office[language]],
      },
      titles: campaign.titles,
      goal: open && !campaign.shows.includes('goal') ? null : campaign.goal,
      lead: leads ? (called.get(campaign.leadOrganizationId) ?? null) : null,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      timeZone,
      narrative: blocks[language] ?? [],
      figures,
      fileAt,
      names: called,
    },
    language,
  );
}
