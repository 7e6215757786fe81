import { replace } from '@remix-run/node';
import { DELIVERY_METHODS } from '../../domain/editions/constants.ts';
import { commonWords } from '../../domain/words/common.ts';
import { readForm } from '../http/read-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, refuse } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { ChaseDelivery, NoteDelivery, NoteReply, RemoveDelivery } from './queries.ts';

/** What a file may weigh. */
const FILE_BYTES = 10_000_000;

/*
 * The forms of the page; all have `seat`, `step` and `of` (the edition or the delivery).
 *
 * note    addresseeEs, addresseeEn, method, deliveredAt, zone, place, shown, chaseOn, file
 * reply   repliedOn, reply, file
 * chase   chaseOn
 * remove
 */

/** Does what a form of the page asks, and leads back to it, or says what to correct. */
export async function answerDeliveryStep(request: Request, context: RequestContext) {
  const read = await readForm(request, FILE_BYTES);
  if (read === null) throw new Response(null, { status: 400 });
  const { form, heavy } = read;
  const message = commonWords[context.language].fileTooHeavy(10);
  const problems = heavy.length > 0 ? [{ field: 'file', message }] : await take(form, context);
  if (problems.length > 0) return refuse(problems, form);
  return replace(new URL(request.url).pathname, 303);
}

async function take(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const orNull = (name: string) => said(name).trim() || null;
  const seat = said('seat');
  const delivery = said('of');
  switch (said('step')) {
    case 'note': {
      const input = {
        ...{ seat, edition: said('of'), addresseeEs: said('addresseeEs') },
        ...{ addresseeEn: orNull('addresseeEn'), place: orNull('place'), chaseOn: orNull('chaseOn') },
        method: DELIVERY_METHODS.find((one) => one === said('method')) ?? ('other' as const),
        ...{ deliveredAt: said('deliveredAt'), zone: said('zone'), shown: form.has('shown') },
        upload: await uploadOf(form, context),
      };
      return problemsOf((await context.graphql(NoteDelivery, { input })).result);
    }
    case 'reply': {
      const words = { repliedOn: said('repliedOn'), reply: said('reply'), language: context.language };
      const input = { seat, delivery, ...words, upload: await uploadOf(form, context) };
      return problemsOf((await context.graphql(NoteReply, { input })).result);
    }
    case 'chase': {
      const input = { seat, delivery, chaseOn: orNull('chaseOn') };
      return problemsOf((await context.graphql(ChaseDelivery, { input })).result);
    }
    case 'remove':
      return problemsOf((await context.graphql(RemoveDelivery, { input: { seat, delivery } })).result);
    default:
      throw new Response(null, { status: 400 });
  }
}

async function uploadOf(form: FormData, { files }: RequestContext): Promise<string | null> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return null;
  return files.upload({
    name: file.name,
    type: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
}
