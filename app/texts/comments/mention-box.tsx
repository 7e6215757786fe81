import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { classes } from '../../ui/classes.ts';
import { TextArea } from '../../ui/field.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { fieldOf } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { startedMention, type Mentionable } from './mentioning.ts';

interface MentionBoxProps {
  /** The id of the field for the words. */
  id: string;
  label: string;
  help?: string | undefined;
  people: readonly Mentionable[];
  last: Refusal | undefined;
}

/**
 * The words of a comment and whom it mentions. Without scripts people are ticked in a list; with them, typing @ and
 * part of a name offers who fits.
 */
export function MentionBox({ id, label, help, people, last }: MentionBoxProps) {
  const words = commentPageWords[useLanguage()].mention;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(({ seat }) => last?.values[`mention:${seat}`]).map(({ seat }) => seat)),
  );
  const [started, setStarted] = useState<ReturnType<typeof startedMention>>(null);
  const [at, setAt] = useState(0);
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const offered = started?.people ?? [];
  const choose = (seat: string, wanted: boolean) =>
    setChosen((before) => new Set(wanted ? [...before, seat] : [...before].filter((one) => one !== seat)));
  const take = (one: Mentionable) => {
    const field = box.current?.querySelector('textarea');
    if (!field || started === null) return;
    field.setRangeText(`@${one.person} `, started.from, field.selectionStart, 'end');
    field.focus();
    choose(one.seat, true);
    setStarted(null);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offered.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(offered[at]!);
    else if (event.key === 'Escape') setStarted(null);
    else return;
    event.preventDefault();
  };
  const told = people.filter(({ seat }) => chosen.has(seat)).map(({ person }) => person);
  return (
    <div className="mention-box stack tight" ref={box}>
      <TextArea
        {...fieldOf(last, 'body')}
        id={id}
        label={label}
        help={help}
        rows={3}
        required
        aria-autocomplete={people.length > 0 ? 'list' : undefined}
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={offered.length > 0 ? `${list}-${at}` : undefined}
        onInput={({ currentTarget: { value, selectionStart } }) => {
          setStarted(startedMention(value, selectionStart, people));
          setAt(0);
        }}
        onBlur={() => setStarted(null)}
        onKeyDown={keys}
      />
      <p className="hidden-words" role="status">
        {started === null ? '' : words.found(offered.length)}
      </p>
      {offered.length === 0 ? null : (
        <ul className="mention-list" role="listbox" id={list} aria-label={words.list}>
          {offered.map((one, place) => (
            <li
              key={one.seat}
              id={`${list}-${place}`}
              role="option"
              aria-selected={place === at}
              className={classes(place === at && 'current')}
              onMouseDown={(event) => {
                event.preventDefault();
                take(one);
              }}
            >
              <b>{one.person}</b> <small>{one.organisation}</small>
            </li>
          ))}
        </ul>
      )}
      {people.length === 0 ? null : (
        <details className="mention-people" id={`${id}-mention`}>
          <summary>{told.length === 0 ? words.title : words.told(told.join(', '))}</summary>
          <fieldset>
            <legend className="help">{words.help}</legend>
            <div className="mention-choices" tabIndex={0} role="group" aria-label={words.list}>
              {people.map(({ seat, person, organisation }) => (
                <label key={seat} className="choice bare">
                  <input
                    type="checkbox"
                    name={`mention:${seat}`}
                    value={seat}
                    checked={chosen.has(seat)}
                    onChange={({ currentTarget }) => choose(seat, currentTarget.checked)}
                  />
                  <span>
                    {person}
                    <small>{organisation}</small>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        </details>
      )}
    </div>
  );
}
