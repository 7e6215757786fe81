import type { Store } from '../../db/store.ts';
import { personIdsByEmail } from './reads.ts';
import { foldEmail } from './rules.ts';

/** Someone of the demonstration's cast, whom visitors may play. */
export interface CastMember {
  email: string;
  name: string;
  organization: string;
  line: { es: string; en: string };
}

/** The cast, read from the demonstration's story; loaded only where it runs. */
async function cast(): Promise<CastMember[]> {
  const { story } = await import('../../db/demo/story.ts');
  return story.cast.map(({ person: key, line }) => {
    const person = story.people.find((one) => one.key === key)!;
    const seat = story.seats.find((one) => one.person === key)!;
    const organization = [story.host, ...story.members].find((one) => one.key === seat.organization)!;
    return { email: person.email, name: person.name, organization: organization.name, line };
  });
}

/** The cast with the person each is, once the story has been told. */
export async function castOf(store: Store): Promise<(CastMember & { personId: string | null })[]> {
  const members = await cast();
  const ids = await personIdsByEmail(
    store,
    members.map(({ email }) => foldEmail(email)),
  );
  return members.map((member) => ({ ...member, personId: ids.get(foldEmail(member.email)) ?? null }));
}

/** Whether an address is one of the cast's. */
export async function isCast(email: string): Promise<boolean> {
  return (await cast()).some((member) => foldEmail(member.email) === foldEmail(email));
}
