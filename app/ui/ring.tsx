const RADIUS = 30;
const ROUND = 2 * Math.PI * RADIUS;

/** How far towards a goal, as a ring around the number. `label` says it in full: "11 de 20 organizaciones". */
export function Ring({ value, goal, of, label }: { value: number; goal: number; of: string; label: string }) {
  const done = goal > 0 ? Math.min(1, value / goal) * ROUND : 0;
  return (
    <div className="ring" role="img" aria-label={label}>
      <svg viewBox="0 0 68 68">
        <circle className="track" cx="34" cy="34" r={RADIUS} />
        {done > 0 ? (
          <circle
            className="arc"
            cx="34"
            cy="34"
            r={RADIUS}
            transform="rotate(-90 34 34)"
            strokeDasharray={`${done.toFixed(1)} ${ROUND.toFixed(1)}`}
          />
        ) : null}
      </svg>
      <span>
        {value}
        <small>{of}</small>
      </span>
    </div>
  );
}
