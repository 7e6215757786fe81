import { filling, loop, onward, STEP } from './knots.ts';

/** A country's signatures, or the region's. */
export interface TallyGroup {
  /** Short: a country's two letters, or the word for the region. */
  label: string;
  /** Signatures whose name can be read. */
  open: number;
  /** Signatures whose name is withheld; only the region's group has any. */
  withheld?: number;
  /** The last open one is the reader's own: drawn in jade, with this word. */
  own?: string;
}

/** Beyond this many the knots of a group fold into one, and the number speaks. */
const FOLD = 30;

function Knots({ open, withheld = 0, own, folded }: TallyGroup & { folded: boolean }) {
  const opens = folded ? Math.min(open, 2) : open;
  const closed = folded ? Math.min(withheld, 1) : withheld;
  const step = folded ? 6 : STEP;
  const xs = Array.from({ length: opens + closed }, (_, i) => i * step);
  const width = (xs.at(-1) ?? 0) + STEP;
  const plain = own === undefined ? xs : xs.filter((_, i) => i !== opens - 1);
  return (
    <svg width={width} height="30" aria-hidden="true">
      {closed > 0 ? <path className="withheld" d={xs.slice(opens).map(filling).join('')} /> : null}
      <path d={plain.map(loop).join('') + onward(width)} />
      {own === undefined ? null : <path className="own" d={loop(xs[opens - 1] ?? 0)} />}
    </svg>
  );
}

/**
 * One knot per signature that counts, grouped by country. The drawing is decoration: a sentence with the
 * count always stands beside it. While `open`, the rest of the line is dashed; after closing it is solid.
 */
export function Tally({
  groups,
  label,
  open,
  goal,
}: {
  groups: TallyGroup[];
  /** What the list is, for readers of the screen: "Firmas por país". */
  label: string;
  open: boolean;
  /** The word at the end of the dashed stretch, when there is a goal still to reach. */
  goal?: string;
}) {
  const total = groups.reduce((sum, group) => sum + group.open + (group.withheld ?? 0), 0);
  return (
    <ul className="tally" aria-label={label}>
      {groups.map((group) => (
        <li key={group.label}>
          <Knots {...group} folded={total > FOLD} />
          <span className={group.own === undefined ? 'tally-label' : 'tally-label own-label'}>
            <span>
              {group.label} <b>{group.open + (group.withheld ?? 0)}</b>
            </span>
            {group.own === undefined ? null : <span>{group.own}</span>}
          </span>
        </li>
      ))}
      <li className={open ? 'rest open' : 'rest'} aria-hidden="true">
        <svg width="1" height="30">
          <path d={onward(0)} strokeDasharray={open ? '3.5 3.5' : undefined} />
        </svg>
      </li>
      {goal === undefined ? null : (
        <li className="goal">
          <svg width="2" height="30" aria-hidden="true">
            <path d="M1 16V32" />
          </svg>
          <span className="tally-label">{goal}</span>
        </li>
      )}
    </ul>
  );
}

/** The line above one country's list of names. Decoration. */
export function KnotRule({ open, withheld = 0 }: { open: number; withheld?: number }) {
  return (
    <div className="knot-rule" aria-hidden="true">
      <Knots label="" open={open} withheld={withheld} folded={open + withheld > 12} />
    </div>
  );
}

/** What an open and a closed knot mean, where both occur. */
export function TallyLegend({ open, withheld }: { open: string; withheld: string }) {
  return (
    <p className="tally-legend">
      <span>
        <svg viewBox="0 0 16 30" aria-hidden="true">
          <path d={loop(0)} />
        </svg>
        {open}
      </span>
      <span>
        <svg viewBox="0 0 16 30" aria-hidden="true">
          <path className="withheld" d={filling(0)} />
          <path d={loop(0)} />
        </svg>
        {withheld}
      </span>
    </p>
  );
}
