import { attachmentFor } from '../domain/agendas/reads-attachments.ts';
import { agendaPrintFor, type AgendaPrint } from '../domain/agendas/printing.ts';
import { agendaSheetFor } from '../domain/agendas/sheet-out.ts';
import { calendarAt, feedFile, publicCalendar } from '../domain/calendars/files.ts';
import { reportFile } from '../domain/campaigns/report-files.ts';
import type { ReportForm } from '../domain/campaigns/rules.ts';
import { deliveryFile } from '../domain/editions/deliveries/reads-files.ts';
import { letterFor, type Printing } from '../domain/editions/printing.ts';
import type { PrintForm } from '../domain/editions/rules.ts';
import { commentTableFile } from '../domain/texts/comments/table-file.ts';
import { Busy, unlessRefused } from '../domain/errors.ts';
import { logoOfMember } from '../domain/organizations/reads-logos.ts';
import { fileOfPosition } from '../domain/positions/reads-files.ts';
import { paperScan } from '../domain/sign-ons/paper/reads-scan.ts';
import { logoBesideSignature } from '../domain/sign-ons/reads-logos.ts';
import { signatoriesFile, type TakingData } from '../domain/sign-ons/exports/files.ts';
import { recordingFile } from '../domain/statements/companions/reads.ts';
import { privilegedFile } from '../domain/sign-ons/privileged/file.ts';
import { receiptFor } from '../domain/sign-ons/receipt.ts';
import { comparisonFor, type AskedComparison } from '../domain/texts/drafts/comparison-file.ts';
import { textFile, type AskedFile } from '../domain/texts/export/text-file.ts';
import type { Language } from '../domain/words/words.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';

/** Where a campaign stands in addresses; none for everything of the coalition. */
interface CampaignAt {
  coalition: string;
  campaign: string | null;
}

/** A file of a delivery, by the delivery's node id. */
interface DeliveryPaper {
  coalition: string;
  delivery: string;
  paper: 'receipt' | 'reply';
}

/** What goes out beside the contract, as bytes, through the same gate: null is nothing for this reader. */
export function downloadsFor(graph: GraphContext, printing: Printing) {
  const { platform, viewer, origin } = graph;
  const { store, clock } = platform;
  const calendars = { platform, origin };
  return {
    letter: (statement: string, form: PrintForm & { number?: number }) =>
      printed(async () => letterFor(platform, printing, viewer, localId('Statement', statement), form)),
    signatories: (asked: TakingData) => printed(() => signatoriesFile(platform, printing, asked)),
    receipt: (signature: string) =>
      printed(async () =>
        receiptFor(platform, printing, { ...graph, signature: localId('Signature', signature) }),
      ),
    privileged: (taken: string, language: Language) =>
      printed(async () =>
        privilegedFile(platform, printing.press, viewer, {
          export: localId('PrivilegedExport', taken),
          language,
        }),
      ),
    attachment: (place: { coalition: string; attachment: string }) =>
      attachmentFor(store.read, viewer, place),
    deliveryFile: ({ coalition, delivery, paper }: DeliveryPaper) =>
      printed(async () =>
        deliveryFile(store.read, viewer, { coalition, delivery: localId('Delivery', delivery), paper }),
      ),
    paperScan: ({ coalition, paper }: { coalition: string; paper: string }) =>
      printed(async () => paperScan(store.read, viewer, { coalition, paper: localId('Paper', paper) })),
    agendaPrint: (asked: AgendaPrint) =>
      printed(async () => agendaPrintFor(platform, printing, viewer, asked)),
    agendaSheet: (agenda: string, language: Language) =>
      printed(async () =>
        agendaSheetFor(platform, printing.press, viewer, { agenda: localId('Agenda', agenda), language }),
      ),
    comments: (asked: {
      coalition: string;
      statement: string;
      language: Language;
      format: 'xlsx' | 'docx';
    }) => printed(() => commentTableFile(platform, printing.press, viewer, asked)),
    comparison: (asked: AskedComparison) =>
      printed(async () => comparisonFor(platform, printing.press, viewer, asked)),
    text: (asked: AskedFile) => printed(async () => textFile(platform, printing.press, viewer, asked)),
    position: (place: { coalition: string; position: string; language: string }) =>
      fileOfPosition(store.read, viewer, place, clock.now()),
    recording: (place: { coalition: string; statement: string; language: string }) =>
      recordingFile(store.read, viewer, place),
    logo: ({ coalition, statement, logo }: { coalition: string; statement?: string; logo: string }) =>
      statement === undefined
        ? logoOfMember(store.read, viewer, { coalition, logo })
        : logoBesideSignature(store.read, { coalition, statement, logo }, clock.now()),
    feed: (token: string, language: Language | null) =>
      unlessRefused(() => feedFile(calendars, { token, language })),
    calendar: (at: CampaignAt, language: Language) =>
      unlessRefused(() => calendarAt(calendars, viewer, { ...at, language })),
    publicCalendar: (at: { coalition: string; campaign: string }, language: Language) =>
      unlessRefused(() => publicCalendar(calendars, { ...at, language })),
    report: (at: { coalition: string; campaign: string }, form: ReportForm) =>
      printed(() => reportFile(platform, printing, { ...at, viewer, form })),
    publicReport: (at: { coalition: string; campaign: string }, form: ReportForm) =>
      printed(() => reportFile(platform, printing, { ...at, viewer: null, form })),
  };
}

/** What the press makes; while too much waits there, whoever asks is told to come back in a moment. */
async function printed<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await unlessRefused(work);
  } catch (error) {
    if (error instanceof Busy) throw new Response(null, { status: 503, headers: { 'Retry-After': '10' } });
    throw error;
  }
}
