import { textRightPagesWords } from '../../../domain/words/text-right-pages.ts';
import { useAnew } from '../../live/use-anew.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { Done } from '../rail/done.ts';
import { DoneNote } from '../rail/done-note.tsx';
import { PartyChip } from '../party.tsx';
import type { RoundOfText } from '../rounds/queries.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import type { GivenRight, Grantees, RightsOfText } from './queries.ts';

const LOOK: Record<GivenRight['right'], [IconName, Tone]> = {
  edit: ['edit', 'indigo'],
  suggest: ['comment', 'slow'],
  read: ['eye', 'neutral'],
};
const RIGHTS = ['edit', 'suggest', 'read'] as const;

interface WhoMayProps {
  text: RightsOfText;
  round: RoundOfText['round'];
  /** Null for who may give no rights. */
  grantees: Grantees | null;
  seats: SeatChoice[];
  last: Refusal | undefined;
  done: Done | null;
}

/** Who may do more or less with this text than their group: a list for its readers, forms for those who draft it. */
export function WhoMay({ text, round, grantees, seats, last, done: lastDone }: WhoMayProps) {
  const words = textRightPagesWords[useLanguage()];
  const refused = last?.values['step']?.startsWith('right.') ? last : undefined;
  const done = lastDone?.deed.startsWith('right.') ? lastDone : null;
  const gives = text.mayGiveRights && grantees !== null;
  if (!gives && text.rights.length === 0) return null;
  return (
    <details className="reopen who-may" open={refused !== undefined || done !== null || undefined}>
      <summary>
        {words.title}
        {text.rights.length === 0 ? null : (
          <span className="quiet"> · {words.count(text.rights.length)}</span>
        )}
      </summary>
      <div className="stack measure">
        <FormError refusal={refused} />
        <Whole rights={text.rights} round={round} />
        <p className="small quiet">{words.lead}</p>
        {text.rights.length === 0 ? (
          <p className="small">{words.none}</p>
        ) : (
          <ul className="rights" aria-label={words.title}>
            {text.rights.map((given) => (
              <li key={given.id}>
                <Named given={given} />
                {gives ? (
                  <ChangeRight
                    text={text.id}
                    given={given}
                    seats={seats}
                    refused={refused?.values['grantee'] === given.id}
                  />
                ) : (
                  <RightBadge right={given.right} />
                )}
              </li>
            ))}
          </ul>
        )}
        <DoneNote done={done} />
        {gives ? <GiveRight text={text.id} {...{ grantees, seats, refused }} /> : null}
      </div>
    </details>
  );
}

/** Each right in a row, with all who have it: by their group, by the round, by what was given here. */
function Whole({ rights, round }: { rights: RightsOfText['rights']; round: RoundOfText['round'] }) {
  const language = useLanguage();
  const words = textRightPagesWords[language];
  const asked = round?.kind === 'comments' ? round.bodies.map(({ name }) => name) : [];
  const by = {
    edit: words.byGroup.edit,
    suggest: asked.length === 0 ? null : words.byGroup.round(new Intl.ListFormat(language).format(asked)),
    read: words.byGroup.read,
  };
  return (
    <Facts
      plain
      facts={RIGHTS.map((right) => {
        const given = rights.filter((one) => one.right === right).map(nameOf);
        const all = [by[right], ...given].filter((one) => one !== null);
        return { term: words.rights[right], fact: all.length === 0 ? words.byGroup.nobody : all.join(' · ') };
      })}
    />
  );
}

const nameOf = ({ person, organisation, body }: GivenRight) => person ?? organisation ?? body?.name ?? '';

function Named({ given }: { given: GivenRight }) {
  const words = textRightPagesWords[useLanguage()];
  const { person, organisation, country, body } = given;
  if (organisation === null)
    return (
      <span>
        <PartyChip name={body?.name ?? ''} icon="bodies" /> <span className="small quiet">{words.group}</span>
      </span>
    );
  return (
    <span>
      {person === null ? null : <b>{person} </b>}
      <PartyChip name={organisation} country={country} />
      {person === null ? <span className="small quiet"> {words.whole}</span> : null}
    </span>
  );
}

function RightBadge({ right }: { right: GivenRight['right'] }) {
  const words = textRightPagesWords[useLanguage()];
  const [icon, tone] = LOOK[right];
  return (
    <Badge icon={icon} tone={tone}>
      {words.rights[right]}
    </Badge>
  );
}

function ChangeRight({
  text,
  given,
  seats,
  refused,
}: {
  text: string;
  given: GivenRight;
  seats: SeatChoice[];
  refused: boolean;
}) {
  const words = textRightPagesWords[useLanguage()];
  const name = nameOf(given);
  const { turn, hears } = useAnew({ refused, start: given.right });
  return (
    <Form key={turn} {...hears} method="post" className="right-form" preventScrollReset sameTwice>
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="grantee" value={given.id} />
      <SeatField seats={seats} id={`seat-${given.id}`} />
      <span className="select">
        <select name="right" className="input" defaultValue={given.right} aria-label={words.changeOf(name)}>
          {RIGHTS.map((right) => (
            <option key={right} value={right}>
              {words.rights[right]}
            </option>
          ))}
        </select>
      </span>
      <Button size="small" name="step" value="right.give" aria-label={words.changeOf(name)}>
        {words.change}
      </Button>
      <Button size="small" kind="quiet" name="step" value="right.take" aria-label={words.takeOf(name)}>
        {words.take}
      </Button>
    </Form>
  );
}

function GiveRight({
  text,
  grantees,
  seats,
  refused,
}: {
  text: string;
  grantees: Grantees;
  seats: SeatChoice[];
  refused: Refusal | undefined;
}) {
  const words = textRightPagesWords[useLanguage()];
  const members = grantees.members?.edges.map(({ node }) => node) ?? [];
  const giving = refused?.values['step'] === 'right.give' ? refused : undefined;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <h2 className="label">{words.give}</h2>
      <input type="hidden" name="step" value="right.give" />
      <input type="hidden" name="text" value={text} />
      <Select
        {...fieldOf(giving, 'grantee', '')}
        id="right-grantee"
        label={words.who}
        help={words.whoHelp}
        required
      >
        <option value="">{words.choose}</option>
        <optgroup label={words.organizations}>
          {members.map(({ organization }) => (
            <option key={organization.id} value={organization.id}>
              {organization.name}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.bodies}>
          {grantees.bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.people}>
          {members.flatMap(({ organization, seats: own }) =>
            own.map(({ id, person }) => (
              <option key={id} value={id}>
                {`${person.name} · ${organization.name}`}
              </option>
            )),
          )}
        </optgroup>
      </Select>
      <Select {...fieldOf(giving, 'right', 'suggest')} id="right-right" label={words.right} required>
        {RIGHTS.map((right) => (
          <option key={right} value={right}>
            {words.rights[right]}
          </option>
        ))}
      </Select>
      <SeatField seats={seats} id="seat-right" />
      <Button>{words.submit}</Button>
    </Form>
  );
}
