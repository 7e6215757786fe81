import { ASKED_CLASSES } from '../../domain/decisions/constants.ts';
import { refusal as sentence } from '../../domain/words/refusals.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { lengthFault, lengthOf, numberOf } from './length.ts';
import { OpenDecision } from './mutations.ts';
import { CONDITIONS, QUORUM_NAMES, SILENCE_NAMES, WAY_NAMES, WAYS } from './ways.ts';

type Outcome = { slug: string } | { problems: Problem[] };

/** Puts the question of the form to a body. */
export async function openDecision(form: FormData, context: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const way = WAY_NAMES.find((one) => one === said('way'));
  const quorum = QUORUM_NAMES.find((one) => one === said('quorum')) ?? 'none';
  const missing = sentence(context.language, 'required');
  if (way === undefined) return { problems: [{ field: 'way', message: missing }] };
  const { decisionKind, adopts } = WAYS[way];
  const given = CONDITIONS.filter((n) => said(`from-${n}`) !== '');
  const { result } = await context.graphql(OpenDecision, {
    input: {
      ...{ seat: said('seat'), body: said('body'), statement: said('statement') || null },
      ...{ questionEs: said('questionEs'), questionEn: said('questionEn') },
      ...{ proposalEs: said('proposalEs') || null, proposalEn: said('proposalEn') || null },
      ...{ decisionKind, secret: form.has('secret'), ...lengthOf(form) },
      rule: {
        classes: ASKED_CLASSES.filter((one) => form.getAll('classes').includes(one)),
        quorum,
        quorumNumber: quorum === 'number' ? numberOf(said('quorumNumber')) : null,
        adopts,
        silence: SILENCE_NAMES.find((one) => one === said('silence')) ?? 'nothing',
        minimums: given.map((n) => conditionOf(said(`from-${n}`), said(`least-${n}`))),
        twoKeys: form.has('twoKeys'),
        appealHours: said('appealHours') === '' ? 0 : numberOf(said('appealHours')) || -1,
      },
    },
  });
  if (result.__typename === 'Decision') return { slug: result.slug };
  return { problems: problemsOf(result, (fault) => fieldOf(fault, given)) };
}

/** "country:HN", "role:transit", "class:full", and how many. */
function conditionOf(from: string, least: string) {
  const [of = '', key = ''] = from.split(':', 2);
  const kind = of === 'role' || of === 'class' ? of : 'country';
  return { of: kind, key, least: numberOf(least) } as const;
}

const FIELDS = ['body', 'questionEs', 'questionEn', 'proposalEs', 'proposalEn', 'secret', 'appealHours'];

/** The field of this form that a fault speaks of: "input.rule.minimums.0.least" → "least-1". */
function fieldOf(fault: string, given: readonly number[]): string | undefined {
  const [, at] = /minimums\.(\d+)\./.exec(fault) ?? [];
  if (at !== undefined) return `least-${given[Number(at)] ?? 1}`;
  if (fault.includes('quorum')) return 'quorumNumber';
  if (fault.endsWith('classes')) return 'classes';
  if (lengthFault(fault)) return 'length';
  const name = fault.split('.').at(-1) ?? '';
  return FIELDS.find((one) => one === name);
}
