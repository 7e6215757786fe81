import { voicesOf, type Voice as VoiceRow } from '../domain/texts/reads-voices.ts';
import { personTone } from '../domain/texts/tones.ts';
import { builder } from './builder.ts';
import { perRequest } from './per-request.ts';

/** The voice of a seat, read once per request for all that ask. Only where the text may be read. */
export const voiceOf = perRequest(async (ids, { platform }) => {
  const voices = await voicesOf(platform.store.read, ids);
  return (id) => voices.get(id)!;
});

export const Voice = builder.objectRef<VoiceRow>('Voice').implement({
  description:
    'Who speaks in a text: a person for an organisation, by the name it goes by in texts. Read by whoever reads the text.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    person: t.exposeString('person'),
    organisation: t.exposeString('organisation', { description: 'Its alias, where it goes by one.' }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2; null for several, for none, and beside an alias.',
    }),
    tone: t.int({
      description: 'Which of four colours the person has on every page: 1 to 4.',
      resolve: ({ personId }) => personTone(personId),
    }),
    mine: t.boolean({
      description: 'It is the viewer’s own.',
      resolve: (voice, _args, { viewer }) => viewer.seats.some((seat) => seat.id === voice.seatId),
    }),
    ours: t.boolean({
      description: 'It is the viewer’s organisation’s.',
      resolve: (voice, _args, { viewer }) =>
        viewer.seats.some((seat) => seat.organizationId === voice.organizationId),
    }),
  }),
});
