import { refusal } from '../../domain/words/refusals.ts';
import type { RequestContext } from '../load-context.d.ts';
import { RecordAnswer } from './mutations.ts';
import type { Said } from './run-form.ts';

const ANSWERS = ['pending', 'accepted', 'inPart', 'refused'] as const;

/** Notes what a target said to an ask, with the document that was sent along. What they said is never guessed. */
export async function noteAnswer(ask: string, said: Said, context: RequestContext) {
  const answer = ANSWERS.find((one) => one === said.text('answer'));
  if (answer === undefined) {
    const missing = ['answer', ...(said.text('answeredOn') === '' ? ['answeredOn'] : [])];
    return { problems: missing.map((field) => ({ field, message: refusal(context.language, 'required') })) };
  }
  const { result } = await context.graphql(RecordAnswer, {
    input: {
      seat: said.seat,
      ask,
      target: said.text('target'),
      campaign: said.orNull('campaign'),
      answer,
      answeredOn: said.text('answeredOn'),
      setStatus: said.has('setStatus'),
      shown: said.has('shown'),
      url: said.orNull('url'),
      note: said.orNull('note'),
      upload: await uploadOf(said, context),
    },
  });
  return result;
}

/** The file a form brought, put on the shelf; nothing where it brought none. */
export async function uploadOf(said: Said, context: RequestContext): Promise<string | null> {
  const file = said.file('upload');
  if (file === null) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return context.files.upload({ name: file.name, type: file.type, bytes });
}
