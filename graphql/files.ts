import { attachmentFor } from '../domain/agendas/reads-attachments.ts';
import { agendaPrintFor, type AgendaPrint } from '../domain/agendas/printing.ts';
import { agendaSheetFor } from '../domain/agendas/sheet-out.ts';
import { calendarAt, feedFile, publicCalendar } from '../domain/calendars/files.ts';
import { reportFile } from '../domain/campaigns/report-files.ts';
import type { ReportForm } from '../domain/campaigns/rules.ts';
import { letterFor, type Printing } from '../domain/editions/printing.ts';
import type { PrintForm } from '../domain/editions/rules.ts';
import { unlessRefused } from '../domain/errors.ts';
import { logoOfMember } from '../domain/organizations/reads-logos.ts';
import { fileOfPosition } from '../domain/positions/reads-files.ts';
import { logoBesideSignature } from '../domain/sign-ons/reads-logos.ts';
import { receiptFor } from '../domain/sign-ons/receipt.ts';
import type { Language } from '../domain/words/words.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';

/** Where a campaign stands in addresses; none for everything of the coalition. */
interface CampaignAt {
  coalition: string;
  campaign: string | null;
}

/** What goes out beside the contract, as bytes, through the same gate: null is nothing for this reader. */
export function downloadsFor(graph: GraphContext, printing: Printing) {
  const { platform, viewer, origin } = graph;
  const { store, clock } = platform;
  const calendars = { platform, origin };
  return {
    letter: (statement: string, form: PrintForm) =>
      unlessRefused(async () => letterFor(platform, printing, viewer, localId('Statement', statement), form)),
    receipt: (signature: string) =>
      unlessRefused(async () =>
        receiptFor(platform, printing, { ...graph, signature: localId('Signature', signature) }),
      ),
    attachment: (place: { coalition: string; attachment: string }) =>
      attachmentFor(store.read, viewer, place),
    agendaPrint: (asked: AgendaPrint) =>
      unlessRefused(async () => agendaPrintFor(platform, printing, viewer, asked)),
    agendaSheet: (agenda: string, language: Language) =>
      unlessRefused(async () =>
        agendaSheetFor(platform, printing.press, viewer, { agenda: localId('Agenda', agenda), language }),
      ),
    position: (place: { coalition: string; position: string; language: string }) =>
      fileOfPosition(store.read, viewer, place, clock.now()),
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
      unlessRefused(() => reportFile(platform, printing, { ...at, viewer, form })),
    publicReport: (at: { coalition: string; campaign: string }, form: ReportForm) =>
      unlessRefused(() => reportFile(platform, printing, { ...at, viewer: null, form })),
  };
}
