import { Link } from '@remix-run/react';
import { returnWords } from '../../../domain/words/returns.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { ChangeWords } from './change-words.tsx';
import type { ChangeRow, ReturnRow } from './queries.ts';
import { Who } from './who.tsx';

/** What a page of files that came back is drawn with. */
export interface Around {
  /** The text's address. */
  at: string;
  zone: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** The paragraphs of each language, to place what waits in. */
  paragraphs: Record<string, { block: string; label: string }[]>;
}

/** What waits for a person to say where it belongs, or that it does not. */
export function Waiting({
  change,
  back,
  at,
  seats,
  last,
  paragraphs,
}: Around & { change: ChangeRow; back: ReturnRow }) {
  const ours = useLanguage();
  const { page: words, why } = returnWords[ours];
  const { id, block } = change;
  const own = last?.values['returned'] === id ? last : undefined;
  const choosesHow = isParagraph(change) && change.content.act !== 'insert';
  const choices = paragraphs[back.language] ?? [];
  return (
    <div className="stack tight">
      <p>
        <Who change={change} />{' '}
        <span className="quiet small">
          {change.why === null ? null : why[change.why as keyof typeof why]}
        </span>
      </p>
      <ChangeWords change={change} />
      {back.permissions.settle && change.why !== 'title' ? (
        <p className="small quiet" id={`placing-${id}`}>
          {words.placing[placingOf(change)]}
        </p>
      ) : null}
      {back.permissions.settle ? (
        <div className="row bottom">
          {change.why === 'title' ? (
            <Link to={at}>{words.toTitle}</Link>
          ) : (
            <Form method="post" className="row bottom" preventScrollReset>
              <input type="hidden" name="step" value="place" />
              <input type="hidden" name="returned" value={id} />
              <SeatField seats={seats} id={`seat-place-${id}`} />
              <Select
                {...fieldOf(own, `block-${id}`)}
                name="block"
                id={`block-${id}`}
                label={words.paragraph}
                required
                defaultValue={choices.some((one) => one.block === block) ? (block ?? '') : ''}
              >
                <option value="">{words.choose}</option>
                {choices.map((one) => (
                  <option key={one.block} value={one.block}>
                    {one.label}
                  </option>
                ))}
              </Select>
              {choosesHow ? (
                <Select
                  name="how"
                  id={`how-${id}`}
                  label={words.how}
                  required
                  defaultValue={own?.values['how'] ?? (block === null ? 'after' : 'instead')}
                >
                  <option value="instead">{words.instead}</option>
                  <option value="after">{words.after}</option>
                </Select>
              ) : null}
              <Button aria-describedby={`placing-${id}`}>{words.place}</Button>
            </Form>
          )}
          <Form method="post" preventScrollReset>
            <input type="hidden" name="step" value="drop" />
            <input type="hidden" name="returned" value={id} />
            <SeatField seats={seats} id={`seat-drop-${id}`} />
            <Button kind="quiet">{words.drop}</Button>
          </Form>
        </div>
      ) : null}
    </div>
  );
}

/** Whether a change is a whole paragraph, with its words. */
const isParagraph = ({ kind, content: { words } }: ChangeRow): boolean =>
  kind === 'untracked' || (kind === 'paragraph' && (words ?? '') !== '');

/** What placing it makes of it. */
function placingOf({ kind, content: { act } }: ChangeRow): 'comment' | 'insert' | 'unrecorded' | 'other' {
  if (kind === 'comment') return 'comment';
  if (kind === 'untracked') return 'unrecorded';
  return act === 'insert' ? 'insert' : 'other';
}
