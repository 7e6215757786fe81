import { Link } from '@remix-run/react';
import { sourcePageWords } from '../../../domain/words/source-pages.ts';
import { Button } from '../../ui/button.tsx';
import { dayOf } from '../../ui/dates.ts';
import { Field } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { Table } from '../../ui/table.tsx';
import { languageName } from '../languages.ts';
import { SeatField } from '../seats.tsx';
import type { CitedPlace } from './cited-in.ts';
import type { ShownSource } from './queries.ts';
import type { SourcesView } from './sources-view.ts';
import { SourceState } from './state-badge.tsx';

type Numbered = ShownSource & { places: CitedPlace[]; number: number };
type Told = Pick<SourcesView, 'text' | 'zone' | 'seats' | 'last' | 'mayCorrect'>;

/** Every source with what is known of it. */
export function SourceTable({ sources, ...told }: Told & Pick<SourcesView, 'sources'>) {
  const say = sourcePageWords[useLanguage()];
  const { columns } = say;
  return (
    <Table<Numbered>
      caption={say.caption(sources.length)}
      rows={sources.map((source, index) => ({ ...source, number: index + 1 }))}
      keyOf={({ address }) => address}
      columns={[
        { name: columns.source, cell: (source) => <Named source={source} zone={told.zone} /> },
        { name: columns.cited, cell: ({ places }) => <Places places={places} /> },
        { name: columns.state, cell: (source) => <Standing source={source} zone={told.zone} /> },
        { name: columns.copy, cell: (source) => <Copy source={source} /> },
        ...(told.mayCorrect
          ? [
              {
                name: columns.deeds,
                deed: true,
                cell: (source: Numbered) => <Correct source={source} {...told} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Outward({ to, children }: { to: string; children: string }) {
  return (
    <a href={to} rel="noopener noreferrer nofollow" target="_blank" className="source-address">
      {children}
    </a>
  );
}

const voiceOf = ({ person, organisation }: { person: string; organisation: string }) =>
  `${person}, ${organisation}`;

function Named({ source, zone }: { source: Numbered; zone: string }) {
  const ours = useLanguage();
  const say = sourcePageWords[ours];
  const { number, address, title, titleLanguage, titleBy, readAt } = source;
  return (
    <div className="source-named">
      <span className="figures quiet">{number}.</span>{' '}
      {title === null ? (
        <span className="quiet">{say.untitled}</span>
      ) : (
        <span lang={titleLanguage ?? undefined}>{title}</span>
      )}
      <br />
      <Outward to={address}>{address}</Outward>
      {readAt === null ? null : (
        <span className="min quiet">{say.read(dayOf(readAt, zone, ours, { year: true }))}</span>
      )}
      {titleBy === null ? null : <span className="min quiet">{say.titled(voiceOf(titleBy))}</span>}
    </div>
  );
}

function Places({ places }: { places: CitedPlace[] }) {
  const ours = useLanguage();
  const { places: say } = sourcePageWords[ours];
  return (
    <ul className="source-places">
      {places.map(({ language, block, kind, number, to }) => (
        <li key={`${language} ${block}`}>
          <Link to={to}>
            <span className="hidden-words">{say[kind].whole(number, languageName(language, ours))}</span>
            <span aria-hidden="true">
              {say[kind].short(number)} <span className="min">{language}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Standing({ source, zone }: { source: Numbered; zone: string }) {
  const ours = useLanguage();
  const say = sourcePageWords[ours];
  const { state, checkedAt, movedTo, failures } = source;
  return (
    <div className="source-standing">
      <SourceState state={state} />
      {state === 'unreachable' ? <span className="min quiet">{say.silent(failures)}</span> : null}
      {state === 'notAllowed' ? <span className="min quiet">{say.notAllowed}</span> : null}
      {movedTo === null ? null : (
        <span className="min">
          {say.movedTo} <Outward to={movedTo}>{movedTo}</Outward>
        </span>
      )}
      {checkedAt === null ? null : (
        <span className="min quiet">{say.checked(dayOf(checkedAt, zone, ours, { year: true }))}</span>
      )}
    </div>
  );
}

function Copy({ source: { archived, archivedBy } }: { source: Numbered }) {
  const say = sourcePageWords[useLanguage()];
  if (archived === null) return <>{say.noCopy}</>;
  return (
    <div className="source-standing">
      <Outward to={archived}>{say.toCopy}</Outward>
      {archivedBy === null ? null : <span className="min quiet">{say.copyBy(voiceOf(archivedBy))}</span>}
    </div>
  );
}

function Correct({ source, text, seats, last }: { source: Numbered } & Told) {
  const say = sourcePageWords[useLanguage()];
  const { address, title, archived, number } = source;
  const refused = last?.values['address'] === address ? last : undefined;
  return (
    <details open={refused !== undefined}>
      <summary aria-label={say.correctOne(address)}>{say.correct}</summary>
      <Form key={`${title} ${archived}`} method="post" className="stack tight source-form">
        <FormError refusal={refused} />
        <input type="hidden" name="step" value="sources.correct" />
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="address" value={address} />
        <Field
          {...fieldOf(refused, 'title', title ?? '')}
          id={`title-${number}`}
          label={say.form.title}
          help={say.form.titleHelp}
        />
        <Field
          {...fieldOf(refused, 'archived', archived ?? '')}
          id={`archived-${number}`}
          label={say.form.archived}
          help={say.form.archivedHelp}
          type="url"
          inputMode="url"
        />
        <SeatField seats={seats} id={`seat-${number}`} />
        <div className="form-actions">
          <Button size="small">{say.form.save}</Button>
        </div>
      </Form>
    </details>
  );
}
