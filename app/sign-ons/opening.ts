import { checkOpening, signingClasses } from '../../domain/sign-ons/rules.ts';
import { refusal as sentenceOf } from '../../domain/words/refusals.ts';
import type { RequestContext } from '../load-context.d.ts';
import { refusal, type Problem, type Refusal } from '../ui/refusal.ts';
import { OpenSignOn } from './desk-mutations.ts';
import { problemsOf } from '../refused.ts';

export interface AddresseeRow {
  kind: 'to' | 'cc';
  nameEs: string;
  nameEn: string;
}

/** The form of an opening as it comes back: to be filled in further, or in full to be confirmed. */
export interface Opening {
  step: 'fill' | 'review';
  refusal: Refusal;
  convenors: string[];
  whoMaySign: string[];
  addressees: AddresseeRow[];
  /** The instant it would close, where date, time and zone hold. */
  closesAt: string | null;
  /** The row that was just added, to go on writing there. */
  added: number | null;
}

/** Takes the step the form asks: adds or removes an addressee, checks everything, or opens. Null when it was opened. */
export async function takeOpeningStep(context: RequestContext, form: FormData): Promise<Opening | null> {
  const step = String(form.get('step'));
  const rows = rowsOf(form);
  const input = inputOf(form, rows);
  const checked = checkOpening(input, context.now());
  const back = (
    problems: Problem[],
    addressees = rows,
    rest: Partial<Pick<Opening, 'step' | 'added'>> = {},
  ): Opening => ({
    step: 'fill',
    added: null,
    refusal: refusal(problems, form),
    convenors: input.convenors,
    whoMaySign: input.whoMaySign,
    addressees,
    closesAt: checked.closesAt,
    ...rest,
  });
  if (step === 'add') {
    const empty: AddresseeRow = { kind: 'to', nameEs: '', nameEn: '' };
    return back([], [...rows, empty], { added: rows.length });
  }
  const removed = /^remove\.(\d+)$/.exec(step)?.[1];
  if (removed !== undefined)
    return back(
      [],
      rows.filter((_, i) => i !== Number(removed)),
    );
  if (step === 'correct') return back([]);
  if (step === 'review') {
    if (checked.faults.length === 0) return back([], rows, { step: 'review' });
    return back(
      checked.faults.map(({ field, word }) => ({
        field: fieldOf(field, rows),
        message: sentenceOf(context.language, word),
      })),
    );
  }
  const { result } = await context.graphql(OpenSignOn, {
    input: {
      ...input,
      reconfirmationRule: input.reconfirmationRule === 'carry' ? 'carry' : 'lapse',
      whoMaySign: signingClasses.filter((one) => input.whoMaySign.includes(one)),
    },
  });
  const problems = problemsOf(result);
  return problems.length === 0
    ? null
    : back(
        problems.map(({ field, message }) => ({
          message,
          ...(field === undefined ? {} : { field: fieldOf(field, rows) }),
        })),
      );
}

function rowsOf(form: FormData): AddresseeRow[] {
  const all = (name: string) => form.getAll(name).map(String);
  const [kinds, spanish, english] = [all('kind'), all('nameEs'), all('nameEn')];
  return kinds.map((kind, i) => ({
    kind: kind === 'cc' ? 'cc' : 'to',
    nameEs: spanish[i] ?? '',
    nameEn: english[i] ?? '',
  }));
}

const isWritten = ({ nameEs, nameEn }: AddresseeRow) => nameEs.trim() !== '' || nameEn.trim() !== '';

function inputOf(form: FormData, rows: AddresseeRow[]) {
  const said = (name: string) => String(form.get(name) ?? '');
  const goal = (name: string) => (said(name).trim() === '' ? null : Number(said(name)));
  return {
    seat: said('seat'),
    statement: said('statement'),
    closesAt: `${said('day')}T${said('time')}`,
    zone: said('zone'),
    goalOrganizations: goal('goalOrganizations'),
    goalCountries: goal('goalCountries'),
    meaningEs: said('meaningEs'),
    meaningEn: said('meaningEn'),
    reconfirmationRule: said('reconfirmationRule'),
    convenors: form.getAll('convenors').map(String),
    whoMaySign: form.getAll('whoMaySign').map(String),
    othersMayAsk: form.has('othersMayAsk'),
    fast: form.has('fast'),
    addressees: rows.filter(isWritten),
  };
}

/** The id of the form's field that a fault of the input is about. Rows left empty were not counted. */
function fieldOf(fault: string, rows: AddresseeRow[]): string {
  const [head = '', place, part] = fault.split('.');
  if (head === 'closesAt') return 'day';
  if (head === 'convenors' || head === 'whoMaySign') return head;
  if (head !== 'addressees' || place === undefined) return head;
  const row = rows.flatMap((one, i) => (isWritten(one) ? [i] : []))[Number(place)] ?? 0;
  return `${part ?? 'nameEs'}-${row}`;
}
