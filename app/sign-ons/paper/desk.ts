import { replace } from '@remix-run/node';
import { SCAN_BYTES } from '../../../domain/files/constants.ts';
import { commonWords } from '../../../domain/words/common.ts';
import { countries, placeName } from '../../../domain/words/places.ts';
import { refusal } from '../../../domain/words/refusals.ts';
import { readForm } from '../../http/read-form.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { isDay } from '../../positions/share-position.ts';
import { problemsOf, refuse } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import type { SignOnPage } from '../load.ts';
import { ConfirmPaper, EnterPaper, PapersQuery, RestorePaper, VoidPaper } from './queries.ts';

/** The sheets of one sign-on, for the secretariat; null for others. */
export async function loadPapers(context: RequestContext, page: SignOnPage) {
  const { coalition } = await context.graphql(PapersQuery, {
    coalition: page.coalition.slug,
    slug: page.statement.slug,
  });
  const statement = coalition?.statement;
  const signOn = statement?.signOn;
  if (!statement || !signOn?.papers) return null;
  const papers = signOn.papers.map((one) => ({
    ...one,
    countryName: one.country === null ? null : placeName(one.country, context.language),
  }));
  return {
    countries: countries
      .map((code) => ({ code, name: placeName(code, context.language) }))
      .sort((one, other) => one.name.localeCompare(other.name, context.language)),
    takesMore: statement.state === 'signOn',
    counted: signOn.paper.length,
    version: signOn.version.id,
    versions: statement.versions,
    members: (coalition?.members?.edges ?? []).map(({ node }) => node.organization),
    waiting: papers.filter(({ state }) => state === 'entered'),
    standing: papers.filter(({ state }) => state === 'confirmed'),
    voided: papers.filter(({ state }) => state === 'void'),
  };
}

export type PaperDesk = NonNullable<Awaited<ReturnType<typeof loadPapers>>>;
export type Sheet = PaperDesk['waiting'][number];

/*
 * The forms of the page; all have `seat`, `step` and `of` (the sign-on or the sheet).
 *
 * enter    version, language, member, name, country, person, title, signedOn, place, different, file
 * confirm
 * void     reason
 * restore  reason
 */

/** Does what a form of the page asks, and leads back to it, or says what to correct. */
export async function runPapers(request: Request, context: RequestContext) {
  const read = await readForm(request, SCAN_BYTES);
  if (read === null) throw new Response(null, { status: 400 });
  const { form, heavy } = read;
  const message = commonWords[context.language].fileTooHeavy(SCAN_BYTES / 1_000_000);
  const problems = heavy.length > 0 ? [{ field: 'file', message }] : await take(form, context);
  if (problems.length > 0) return refuse(problems, form);
  return replace(new URL(request.url).pathname, 303);
}

async function take(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const orNull = (name: string) => said(name).trim() || null;
  const [seat, of] = [said('seat'), said('of')];
  const reasoned = { seat, paper: of, reason: said('reason') };
  switch (said('step')) {
    case 'enter': {
      if (!isDay(said('signedOn')))
        return [{ field: 'signedOn', message: refusal(context.language, 'day-not-valid') }];
      const input = {
        ...{ seat, signOn: of, version: said('version'), language: said('language') },
        ...{ member: orNull('member'), name: orNull('name'), country: orNull('country') },
        ...{ person: said('person'), title: orNull('title'), signedOn: said('signedOn') },
        ...{ place: said('place'), different: form.has('different') },
        upload: await uploadOf(form, context),
      };
      return problemsOf((await context.graphql(EnterPaper, { input })).result);
    }
    case 'confirm':
      return problemsOf((await context.graphql(ConfirmPaper, { seat, paper: of })).result);
    case 'void':
      return problemsOf((await context.graphql(VoidPaper, { input: reasoned })).result);
    case 'restore':
      return problemsOf((await context.graphql(RestorePaper, { input: reasoned })).result);
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The scan on its way; nothing where there is none, which the mutation says. */
async function uploadOf(form: FormData, { files }: RequestContext): Promise<string> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return '';
  const bytes = new Uint8Array(await file.arrayBuffer());
  return files.upload({ name: file.name, type: file.type, bytes });
}
