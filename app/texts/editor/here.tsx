import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import type { Tone } from '../../../domain/texts/tones.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { nameOf, personOf, type Present } from './present.ts';
import { tonesHere } from '../voice-tones.ts';
import { tonesOn } from './tones.ts';

const SHOWN = 5;

interface Person {
  id: string;
  name: string;
  person: string;
  tone: Tone;
}

/** Who else has this text open now. */
export function PeopleHere({ awareness, personId }: { awareness: Awareness; personId: string }) {
  const words = textDeskWords[useLanguage()].here;
  const [people, setPeople] = useState<Person[]>([]);
  useEffect(() => {
    const look = () => setPeople((before) => keepIfSame(before, others(awareness, personId)));
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness, personId]);
  useEffect(() => {
    tonesHere.tell(new Map(people.map(({ name, tone }) => [name, tone])));
  }, [people]);
  useEffect(() => () => tonesHere.tell(new Map()), []);
  if (people.length === 0) return <span className="hidden-words">{words.alone}</span>;
  return (
    <span
      className="people-here"
      role="img"
      aria-label={words.people(people.map(({ name }) => name).join(', '))}
    >
      {people.slice(0, SHOWN).map(({ id, name, person, tone }) => (
        <span key={id} title={name}>
          <Avatar id={id} name={person} tone={tone} here />
        </span>
      ))}
      {people.length > SHOWN ? <span aria-hidden="true">+{people.length - SHOWN}</span> : null}
    </span>
  );
}

/** In the order in which they came. */
function others(awareness: Awareness, own: string): Person[] {
  const tones = tonesOn(awareness, own);
  const found = new Map<string, Omit<Person, 'tone'>>();
  awareness.getStates().forEach((state, client) => {
    const user = (state as { user?: Present }).user ?? {};
    const name = nameOf(user);
    if (client === awareness.clientID || name === '') return;
    const id = personOf(user);
    if (!found.has(id))
      found.set(id, { id, name, person: typeof user.person === 'string' ? user.person : name });
  });
  tones.keep(found.keys());
  return [...found.values()].map((person) => ({ ...person, tone: tones.of(person.id) }));
}

const keepIfSame = (before: Person[], now: Person[]) =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;
