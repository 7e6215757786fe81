import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { ChangeRound, EndRound, OpenRound } from './queries.ts';

/** Opens, changes or ends a round, as a form of the text's page asks. Answers what to correct. */
export async function takeRoundStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const seat = said('seat');
  const named = { seat, text: said('text'), round: said('round') };
  switch (said('step')) {
    case 'round.open': {
      const input = {
        seat,
        statement: said('statement'),
        kind: said('kind') === 'redLines' ? ('redLines' as const) : ('comments' as const),
        bodies: form.getAll('bodies').map(String),
        ...endOf(said),
      };
      return problemsOf((await context.graphql(OpenRound, { input })).result, fieldOf);
    }
    case 'round.change': {
      const { result } = await context.graphql(ChangeRound, { input: { ...named, ...endOf(said) } });
      return problemsOf(result, fieldOf);
    }
    case 'round.end':
      return problemsOf((await context.graphql(EndRound, { input: named })).result);
    default:
      throw new Response(null, { status: 400 });
  }
}

/** A date that was written counts before so many days or hours. */
function endOf(said: (name: string) => string) {
  const closesAt = said('closesAt').slice(0, 16);
  if (closesAt !== '') return { closesAt };
  const length = /^\d{1,4}$/.test(said('length').trim()) ? Number(said('length')) : 0;
  return said('unit') === 'hours' ? { hours: length } : { days: length };
}

/** Days and hours are one field of the form. */
function fieldOf(fault: string): string | undefined {
  if (fault.endsWith('days') || fault.endsWith('hours')) return 'length';
  return shows('closesAt', 'bodies')(fault.split('.').at(-1)!);
}
