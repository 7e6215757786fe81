import { data, redirect } from '@remix-run/node';
import { countries, placeName } from '../../../domain/words/places.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf } from '../../refused.ts';
import { refusal } from '../../ui/refusal.ts';
import type { SignOnPage } from '../load.ts';
import { Invalidate, InvalidationPreviewQuery, InvalidationsQuery, ReverseInvalidation } from './queries.ts';

const SOURCES = ['all', 'requests', 'paper'] as const;

/** What the address asks for; null where it asks for nothing. */
function conditionOf(asked: URLSearchParams) {
  const source = SOURCES.find((one) => one === asked.get('source'));
  if (source === undefined) return null;
  const orNull = (name: string) => asked.get(name)?.trim() || null;
  return {
    ...{
      source,
      zone: asked.get('zone') ?? '',
      mailDomain: orNull('mailDomain'),
      country: orNull('country'),
    },
    ...{ from: orNull('from'), until: orNull('until') },
  };
}

/** The acts so far, and what the condition in the address would set aside; null for whoever is not of the secretariat. */
export async function loadInvalidations(request: Request, context: RequestContext, page: SignOnPage) {
  const place = { coalition: page.coalition.slug, slug: page.statement.slug };
  const { coalition } = await context.graphql(InvalidationsQuery, place);
  const made = coalition?.statement?.signOn?.invalidations;
  if (!made) return null;
  const { searchParams } = new URL(request.url);
  const named = (code: string) => placeName(code, context.language);
  const condition = conditionOf(searchParams);
  const found =
    condition && (await context.graphql(InvalidationPreviewQuery, { ...place, condition })).coalition;
  const preview = found?.statement?.signOn?.preview ?? null;
  return {
    made: made.map((one) => ({ ...one, countryName: one.country === null ? null : named(one.country) })),
    countries: countries
      .map((code) => ({ code, name: named(code) }))
      .sort((one, other) => one.name.localeCompare(other.name, context.language)),
    asked: Object.fromEntries(searchParams),
    problems: preview && preview.__typename !== 'InvalidationPreview' ? problemsOf(preview) : [],
    preview:
      preview?.__typename === 'InvalidationPreview'
        ? {
            digest: preview.digest,
            hits: preview.hits.map((hit) => ({ ...hit, countryNames: hit.countries.map(named).join(', ') })),
          }
        : null,
  };
}

export type InvalidationDesk = NonNullable<Awaited<ReturnType<typeof loadInvalidations>>>;

/*
 * The forms of the page; both have `seat` and `reason`.
 *
 * without `invalidation`   signOn, shown; the condition is the address's
 * with `invalidation`      takes that one back
 */

/** Sets aside what the list showed, or takes back what was set aside. */
export async function runInvalidations(request: Request, context: RequestContext) {
  const form = await request.formData();
  const { pathname, searchParams } = new URL(request.url);
  const said = (name: string) => String(form.get(name) ?? '');
  const [seat, reason, invalidation] = [said('seat'), said('reason'), said('invalidation')];
  const condition = conditionOf(searchParams);
  if (invalidation === '' && condition === null) throw new Response(null, { status: 400 });
  const { result } =
    invalidation === ''
      ? await context.graphql(Invalidate, {
          ...{ seat, reason, signOn: said('signOn'), shown: said('shown'), condition: condition! },
        })
      : await context.graphql(ReverseInvalidation, { seat, reason, invalidation });
  const problems = problemsOf(result);
  return problems.length > 0 ? data(refusal(problems, form), { status: 422 }) : redirect(pathname, 303);
}
