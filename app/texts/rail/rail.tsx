import { useLocation } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { textRailWords } from '../../../domain/words/text-rail.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { AmendmentsPanel } from '../amendments/panel.tsx';
import { CommentsPanel } from '../comments/panel.tsx';
import { DraftsPanel } from '../drafts/panel.tsx';
import { SuggestionsPanel } from '../suggestions/panel.tsx';
import { withQuery } from '../comments/choice.ts';
import { DoneNote } from './done-note.tsx';
import { PANEL_ANCHOR, PANELS, type PanelData, type PanelName } from './panels.ts';
import type { PanelFrame } from './panel-frame.ts';

interface RailProps {
  rail: PanelData;
  frame: PanelFrame;
  search: string;
  /** How much of each waits; nothing is said of none. */
  counts?: Partial<Record<PanelName, number>>;
}

/** Beside the words, or below them on a phone: suggestions, comments, amendments, versions. Works without scripts. */
export function Rail({ rail, frame, search, counts = {} }: RailProps) {
  const words = textRailWords[useLanguage()];
  const { key, hash } = useLocation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hash === `#${PANEL_ANCHOR}`) panel.current?.focus({ preventScroll: true });
  }, [key, hash]);
  const { done } = frame;
  const inPanel = done !== null && !done.deed.startsWith('right.');
  const onCard = inPanel && done.about !== null && cardsIn(rail).has(done.about);
  return (
    <aside className="text-rail" aria-label={words.label} id={PANEL_ANCHOR} tabIndex={-1} ref={panel}>
      <Tabs
        label={words.label}
        items={PANELS.map((panel) => ({
          to: withQuery(search, { panel }),
          label: counts[panel] ? (
            <span>
              {words.panels[panel]} <small>{counts[panel]}</small>
            </span>
          ) : (
            words.panels[panel]
          ),
          current: panel === rail.panel,
        }))}
      />
      <DoneNote done={inPanel && !onCard ? done : null} />
      {drawn(rail, { ...frame, done: onCard ? done : null })}
    </aside>
  );
}

/** The cards on which what was done can be said: those that are there still. */
function cardsIn({ panel, data }: PanelData): Set<string> {
  switch (panel) {
    case 'suggestions':
      return new Set(data.open.map(({ id }) => id));
    case 'comments':
      return new Set(data.threads.map(({ id }) => id));
    case 'amendments':
      return new Set(data.amendments.flatMap((one) => [one, ...one.children]).map(({ id }) => id));
    case 'versions':
      return new Set();
  }
}

function drawn(rail: PanelData, frame: PanelFrame): ReactNode {
  switch (rail.panel) {
    case 'suggestions':
      return <SuggestionsPanel data={rail.data} frame={frame} />;
    case 'comments':
      return <CommentsPanel data={rail.data} frame={frame} />;
    case 'amendments':
      return <AmendmentsPanel data={rail.data} frame={frame} />;
    case 'versions':
      return <DraftsPanel data={rail.data} frame={frame} />;
  }
}
