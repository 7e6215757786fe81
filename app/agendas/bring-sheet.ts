import { agendaSheetWords } from '../../domain/words/agenda-sheet.ts';
import { readForm } from '../http/read-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { refusal, type Problem, type Refusal } from '../ui/refusal.ts';
import {
  ApplyAgendaSheet,
  PreviewAgendaSheet,
  type SheetCompared,
  type SheetTaken,
} from './sheet-mutations.ts';

/** What a sheet may weigh. */
const FILE_BYTES = 10_000_000;

type Outcome =
  | { compared: SheetCompared; last?: Refusal }
  | { taken: SheetTaken }
  | { problems: Problem[]; form: FormData };

/** Compares a sheet that is brought, or takes what was chosen of one that was compared. */
export async function bringSheet(request: Request, context: RequestContext): Promise<Outcome> {
  const words = agendaSheetWords[context.language].page;
  const read = await readForm(request, FILE_BYTES);
  if (read === null) return { problems: [{ message: words.unreadable }], form: new FormData() };
  const { form, heavy } = read;
  if (heavy.length > 0) return { problems: [{ field: 'file', message: words.tooLarge }], form };
  return form.get('step') === 'apply' ? apply(form, context) : compare(form, context);
}

async function compare(form: FormData, context: RequestContext): Promise<Outcome> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) {
    const message = agendaSheetWords[context.language].page.neither;
    return { problems: [{ field: 'file', message }], form };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return preview(form, await context.files.upload({ name: file.name, type: file.type, bytes }), context);
}

async function preview(form: FormData, upload: string, context: RequestContext): Promise<Outcome> {
  const { result } = await context.graphql(PreviewAgendaSheet, {
    input: { ...place(form), upload },
    language: context.language,
  });
  if (result.__typename === 'AgendaSheetDifference')
    return { compared: { ...result, upload, seat: place(form).seat } };
  return { problems: problemsOf(result, (fault) => (fault.endsWith('file') ? 'file' : undefined)), form };
}

/** Where both changed, somebody has to say which counts; until then nothing is taken, and what was chosen stays. */
async function apply(form: FormData, context: RequestContext): Promise<Outcome> {
  const upload = String(form.get('upload') ?? '');
  const due = undecided(form, agendaSheetWords[context.language].page.undecided);
  if (due.length > 0) {
    const again = await preview(form, upload, context);
    return 'compared' in again ? { ...again, last: refusal(due, form) } : again;
  }
  const choices = [...form].flatMap(([name, value]) => {
    const [, row, key = ''] = /^take:(\d+):(.+)$/.exec(name) ?? [];
    if (row === undefined || (value !== 'here' && value !== 'sheet')) return [];
    const take: 'here' | 'sheet' = value;
    return [{ row: Number(row), key, take, seen: String(form.get(`seen:${row}:${key}`) ?? '') }];
  });
  const { result } = await context.graphql(ApplyAgendaSheet, { input: { ...place(form), upload, choices } });
  if (result.__typename === 'AgendaSheetApplied') return { taken: result };
  return { problems: problemsOf(result, () => undefined), form };
}

function undecided(form: FormData, say: (which: string) => string): Problem[] {
  return [...form].flatMap(([name, legend]) => {
    const field = name.replace(/^due:/, 'take:');
    return field === name || form.has(field) ? [] : [{ field, message: say(String(legend)) }];
  });
}

const place = (form: FormData) => ({
  seat: String(form.get('seat') ?? ''),
  agenda: String(form.get('agenda') ?? ''),
});
