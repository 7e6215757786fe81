import { ASKED_CLASSES } from '../../domain/decisions/constants.ts';
import { refusal as sentence } from '../../domain/words/refusals.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { lengthFault, lengthOf, numberOf } from './length.ts';
import { OpenDecision } from './mutations.ts';
import {
  CONDITIONS,
  isAboutOptions,
  OPTION_NUMBERS,
  QUORUM_NAMES,
  SILENCE_NAMES,
  WAY_NAMES,
  WAYS,
  type Way,
} from './ways.ts';

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
  const options = isAboutOptions(way) ? optionsOf(form, way) : { numbers: [], options: [] };
  const { result } = await context.graphql(OpenDecision, {
    input: {
      ...{ seat: said('seat'), body: said('body'), statement: said('statement') || null },
      forwards: said('forwards') || null,
      ...{ questionEs: said('questionEs'), questionEn: said('questionEn') },
      ...{ proposalEs: said('proposalEs') || null, proposalEn: said('proposalEn') || null },
      ...{ decisionKind, secret: form.has('secret'), ...lengthOf(form) },
      options: options.options,
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
  return {
    problems: problemsOf(result, (fault) => optionField(fault, options.numbers) ?? fieldOf(fault, given)),
  };
}

/** The options that were filled in, and which fields of the form they stood in. */
function optionsOf(form: FormData, way: Way) {
  const said = (name: string) => String(form.get(name) ?? '').trim() || null;
  const all = OPTION_NUMBERS.map((n) => ({
    n,
    option:
      way === 'times'
        ? { at: said(`option-${n}-at`) }
        : { es: said(`option-${n}-es`), en: said(`option-${n}-en`) },
  }));
  const filled = all.filter(({ option }) => Object.values(option).some((one) => one !== null));
  return { numbers: filled.map(({ n }) => n), options: filled.map(({ option }) => option) };
}

/** "options.0.es" → "option-1-es". */
function optionField(fault: string, numbers: readonly number[]): string | undefined {
  const [, at, part] = /options\.(\d+)\.(es|en|at)$/.exec(fault) ?? [];
  return at === undefined ? undefined : `option-${numbers[Number(at)] ?? 1}-${part}`;
}

/** "country:HN", "role:transit", "class:full", and how many. */
function conditionOf(from: string, least: string) {
  const [of = '', key = ''] = from.split(':', 2);
  const kind = of === 'role' || of === 'class' ? of : 'country';
  return { of: kind, key, least: numberOf(least) } as const;
}

const FIELDS = [
  'body',
  'questionEs',
  'questionEn',
  'proposalEs',
  'proposalEn',
  'secret',
  'appealHours',
  'options',
  'silence',
];

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
