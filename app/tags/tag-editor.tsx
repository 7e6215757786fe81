import { useLocation } from '@remix-run/react';
import { objectiveName, objectives } from '../../domain/words/objectives.ts';
import { partsOf } from '../../domain/words/places.ts';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { useAnew } from '../live/use-anew.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Chosen } from './chosen.tsx';
import type { Choices, ShownTag } from './shown.ts';
import { FoldedTags, keyOf, TagChips } from './tag-chips.tsx';

interface TagEditorProps {
  /** "/c/red-ceiba". */
  base: string;
  /** The node id of what is tagged. */
  subject: string;
  tags: readonly ShownTag[];
  choices: Choices;
  seats: SeatChoice[];
}

type TagsOfProps = Omit<TagEditorProps, 'choices'> & {
  choices: Choices | null;
  /** In one line, where other things matter more. */
  folded?: boolean;
};

/** The tags of a piece of work, and for whoever may change them the form to do so. */
export function TagsOf({ choices, folded = false, ...props }: TagsOfProps) {
  if (choices === null && props.tags.length === 0) return null;
  const Tags = folded ? FoldedTags : TagChips;
  return (
    <div className="tags-of" id="tags">
      <Tags base={props.base} tags={props.tags} />
      {choices === null ? null : <TagEditor choices={choices} {...props} />}
    </div>
  );
}

/**
 * Takes tags off a piece of work and puts others on it. It posts to an address of its own, which leads back here: a
 * page that shows it needs no action for it.
 */
function TagEditor(props: TagEditorProps) {
  const words = tagPageWords[useLanguage()].editor;
  return (
    <details className="tag-editor">
      <summary>{words.open}</summary>
      <div className="stack">
        {props.tags.length === 0 ? null : <Carried {...props} />}
        <Add {...props} />
      </div>
    </details>
  );
}

function Hidden({ subject, act }: { subject: string; act: 'add' | 'take' }) {
  const { pathname, search } = useLocation();
  return (
    <>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="returnTo" value={pathname + search} />
    </>
  );
}

function Carried({ base, subject, tags, seats }: TagEditorProps) {
  const words = tagPageWords[useLanguage()].editor;
  return (
    <Form method="post" action={`${base}/tags`} preventScrollReset>
      <Hidden subject={subject} act="take" />
      <p className="label">{words.carried}</p>
      <ul className="tags taking">
        {tags.map((tag) => (
          <li key={keyOf(tag)}>
            {tag.name}
            <button name="tag" value={keyOf(tag)} aria-label={words.take(tag.name)}>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <SeatField seats={seats} id="seat-take-tag" />
    </Form>
  );
}

function Add({ base, subject, tags, choices, seats }: TagEditorProps) {
  const language = useLanguage();
  const words = tagPageWords[language].editor;
  const carried = new Set(tags.map(keyOf));
  const countries = [
    ...new Map(
      choices.corridors.flatMap((one) => one.countries.map((place) => [place.country, place.name] as const)),
    ),
  ];
  const free = (kind: string) => (value: string | number) => !carried.has(`${kind}:${value}`);
  const { turn, hears } = useAnew({ refused: false, start: [...carried].join(' ') });
  return (
    <Form
      key={turn}
      {...hears}
      method="post"
      action={`${base}/tags`}
      className="tag-fields"
      preventScrollReset
    >
      <Hidden subject={subject} act="add" />
      <Chosen name="theme" id="tag-theme" label={words.theme}>
        <option value="">{words.nothing}</option>
        {choices.themes
          .filter(({ id }) => free('theme')(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Chosen>
      <Chosen name="corridor" id="tag-corridor" label={words.corridor}>
        <option value="">{words.nothing}</option>
        {choices.corridors
          .filter(({ id }) => free('corridor')(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Chosen>
      <Chosen name="place" id="tag-place" label={words.place}>
        <option value="">{words.nothing}</option>
        {countries.map(([country, named]) => (
          <optgroup key={country} label={named}>
            {[
              { code: country, name: words.wholeCountry(named) },
              ...partsOf(country).map(({ code, name }) => ({ code, name: name[language] })),
            ]
              .filter(({ code }) => free('place')(code))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </Chosen>
      <Chosen name="objective" id="tag-objective" label={words.objective}>
        <option value="">{words.nothing}</option>
        {objectives.filter(free('objective')).map((objective) => (
          <option key={objective} value={objective}>
            {`${objective}. ${objectiveName(objective, language)}`}
          </option>
        ))}
      </Chosen>
      <SeatField seats={seats} id="seat-add-tag" />
      <div className="form-actions">
        <Button>{words.add}</Button>
      </div>
    </Form>
  );
}
