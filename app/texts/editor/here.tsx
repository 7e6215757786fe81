import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { nameOf, type Present } from './carets.ts';

const SHOWN = 5;

interface Person {
  name: string;
  person: string;
}

/** Who else has this text open now. */
export function PeopleHere({ awareness }: { awareness: Awareness }) {
  const words = textDeskWords[useLanguage()].here;
  const [people, setPeople] = useState<Person[]>([]);
  useEffect(() => {
    const look = () => setPeople((before) => keepIfSame(before, others(awareness)));
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness]);
  if (people.length === 0) return <span className="hidden-words">{words.alone}</span>;
  return (
    <span
      className="people-here"
      role="img"
      aria-label={words.people(people.map(({ name }) => name).join(', '))}
    >
      {people.slice(0, SHOWN).map(({ name, person }) => (
        <span key={name} title={name}>
          <Avatar id={name} name={person} here />
        </span>
      ))}
      {people.length > SHOWN ? <span aria-hidden="true">+{people.length - SHOWN}</span> : null}
    </span>
  );
}

function others(awareness: Awareness): Person[] {
  const found = new Map<string, Person>();
  awareness.getStates().forEach((state, client) => {
    const user = (state as { user?: Present }).user ?? {};
    const name = nameOf(user);
    if (client === awareness.clientID || name === '') return;
    found.set(name, { name, person: typeof user.person === 'string' ? user.person : name });
  });
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

const keepIfSame = (before: Person[], now: Person[]) =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;
