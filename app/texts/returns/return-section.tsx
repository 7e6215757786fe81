import { Link } from '@remix-run/react';
import { returnWords } from '../../../domain/words/returns.ts';
import { momentOf } from '../../ui/dates.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { Authors } from './authors.tsx';
import type { ReturnRow } from './queries.ts';
import { ClearForm, Settled } from './settled.tsx';
import { addressOf, nextAfter, type Shown } from './shown.ts';
import { Waiting, type Around } from './waiting.tsx';

/** One file that came back: its sums; of the one being looked at, what waits, who speaks in it, what became of the rest. */
export function ReturnSection({ back, shown, ...around }: Around & { back: ReturnRow; shown: Shown | null }) {
  const ours = useLanguage();
  const words = returnWords[ours].page;
  const { number, voice, counts } = back;
  const when = momentOf(back.at, around.zone, ours);
  return (
    <Section id={`file-${number}`} title={words.number(number)}>
      <div className="stack">
        <p className="small quiet">
          {back.fileName}. {words.by(voice.person, voice.organisation, when)}.{' '}
          {words.sums(counts.placed, counts.waiting, counts.dropped)}.
        </p>
        {shown ? (
          <Held back={back} shown={shown} {...around} />
        ) : (
          <p>
            <Link to={addressOf({ number })}>
              {words.show}
              <span className="hidden-words">: {words.number(number)}</span>
            </Link>
          </p>
        )}
      </div>
    </Section>
  );
}

function Held({ back, shown, ...around }: Around & { back: ReturnRow; shown: Shown }) {
  const words = returnWords[useLanguage()].page;
  const { number, counts, permissions } = back;
  const { state, skip, changes } = shown;
  const next = nextAfter(shown, counts);
  const states = (['waiting', 'placed', 'dropped'] as const).filter((one) => counts[one] > 0);
  return (
    <>
      <Tabs
        label={words.shown}
        items={states.map((one) => ({
          to: addressOf({ number, state: one }),
          label: `${words[one]} (${counts[one]})`,
          current: one === state,
        }))}
      />
      {state === 'waiting' && permissions.settle ? (
        <p className="small measure">{words.waitingHelp}</p>
      ) : null}
      <ul className="stack notice-list">
        {changes.map((change) => (
          <li key={change.id}>
            {state === 'waiting' ? (
              <Waiting change={change} back={back} {...around} />
            ) : (
              <Settled change={change} at={around.at} language={back.language} />
            )}
            {change.cut ? (
              <Link to={addressOf(shown, change.id)} preventScrollReset>
                {words.whole}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {next === null && skip === 0 ? null : (
        <p className="row">
          {skip === 0 ? null : <Link to={addressOf({ number, state })}>{words.first}</Link>}
          {next === null ? null : (
            <Link to={addressOf({ number, state, skip: next })}>{words.more(counts[state] - next)}</Link>
          )}
        </p>
      )}
      {state === 'dropped' && permissions.settle ? <ClearForm back={back} {...around} /> : null}
      {permissions.credit ? <Authors back={back} authors={shown.authors} {...around} /> : null}
    </>
  );
}
