import { POSITION_LIMITS } from '../../domain/positions/rules.ts';
import { positionFormWords } from '../../domain/words/position-forms.ts';
import { refusal as sentence } from '../../domain/words/refusals.ts';
import { readForm } from '../http/read-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { OFFERED_LANGUAGES } from '../texts/offered-languages.ts';
import type { Problem } from '../ui/refusal.ts';
import { ChangePosition, SharePosition } from './mutations.ts';

type Outcome = { slug: string } | { problems: Problem[]; form: FormData };

interface Wording {
  language: string;
  title: string;
  words?: string;
  url?: string;
  upload?: string;
  keepFile?: boolean;
}

/** Shares what the form brings; with a position named in it, puts it in place of that one's words. */
export async function sharePosition(request: Request, context: RequestContext): Promise<Outcome> {
  const words = positionFormWords[context.language];
  const read = await readForm(request, POSITION_LIMITS.bytes);
  if (read === null) return { problems: [{ message: words.unreadable }], form: new FormData() };
  const { form, heavy } = read;
  if (heavy.length > 0) {
    const message = sentence(context.language, 'position-file-too-large');
    return { problems: heavy.map((field) => ({ field, message })), form };
  }
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const given = OFFERED_LANGUAGES.filter((tag) => isGiven(form, tag));
  const problems = given
    .filter((tag) => said(`title-${tag}`) === '')
    .map((tag): Problem => ({ field: `title-${tag}`, message: words.titleMissing }));
  if (given.length === 0) problems.push({ field: 'title-es', message: words.languageMissing });
  if (problems.length > 0) return { problems, form };
  const wordings: Wording[] = [];
  for (const tag of given) wordings.push(await wordingOf(form, tag, context));
  const dates = { datedOn: said('datedOn'), expiresOn: said('expiresOn') || null };
  const unread = unreadDays(dates, context);
  if (unread.length > 0) return { problems: unread, form };
  const common = { seat: said('seat'), wordings, ...dates };
  const position = said('position');
  const { result } =
    position === ''
      ? await context.graphql(SharePosition, {
          input: {
            ...common,
            audience: audienceOf(said('audience')),
            body: said('audience') === 'body' ? said('body') || null : null,
            supersedes: said('supersedes') || null,
          },
        })
      : await context.graphql(ChangePosition, { input: { ...common, position } });
  if (result.__typename === 'Position') return { slug: result.slug };
  return { problems: problemsOf(result, (fault) => fieldOf(fault, form, given)), form };
}

export function audienceOf(said: string): 'body' | 'coalition' | 'public' {
  return said === 'body' || said === 'public' ? said : 'coalition';
}

/** Whether it has the form of a day; whether there is such a day, the server says. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** What is no day at all, which the contract would not even take. */
function unreadDays(
  { datedOn, expiresOn }: { datedOn: string; expiresOn: string | null },
  { language }: RequestContext,
): Problem[] {
  const message = sentence(language, 'day-not-valid');
  return [
    ...(!isDay(datedOn) ? [{ field: 'datedOn', message }] : []),
    ...(expiresOn !== null && !isDay(expiresOn) ? [{ field: 'expiresOn', message }] : []),
  ];
}

const kindOf = (form: FormData, tag: string) => String(form.get(`kind-${tag}`) ?? 'text');

/** Whether anything was filled in for a language. */
function isGiven(form: FormData, tag: string): boolean {
  const said = (name: string) => String(form.get(`${name}-${tag}`) ?? '').trim() !== '';
  return said('title') || said('words') || said('url') || said('kept') || fileOf(form, tag) !== null;
}

async function wordingOf(form: FormData, tag: string, context: RequestContext): Promise<Wording> {
  const said = (name: string) => String(form.get(`${name}-${tag}`) ?? '');
  const one = { language: tag, title: said('title') };
  const kind = kindOf(form, tag);
  if (kind === 'link') return { ...one, url: said('url').trim() };
  if (kind !== 'file') return { ...one, words: said('words') };
  const file = fileOf(form, tag);
  if (file === null) return said('kept') === '' ? { ...one, words: '' } : { ...one, keepFile: true };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { ...one, upload: await context.files.upload({ name: file.name, type: file.type, bytes }) };
}

function fileOf(form: FormData, tag: string): File | null {
  const value = form.get(`file-${tag}`);
  return value instanceof File && value.size > 0 ? value : null;
}

/** The field of this form that a fault of the mutation speaks of: "input.wordings.0.words" → "words-es". */
function fieldOf(fault: string, form: FormData, tags: readonly string[]): string | undefined {
  const [, at, part] = /wordings\.(\d+)\.(\w+)$/.exec(fault) ?? [];
  if (at === undefined) {
    const name = fault.split('.').at(-1) ?? '';
    return ['datedOn', 'expiresOn', 'body', 'audience'].includes(name) ? name : undefined;
  }
  const tag = tags[Number(at)] ?? 'es';
  if (part === 'title') return `title-${tag}`;
  return `${{ text: 'words', file: 'file', link: 'url' }[kindOf(form, tag)] ?? 'words'}-${tag}`;
}
