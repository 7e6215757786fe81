/** Which of two counts: what stands here or what the sheet says. */
export function SheetTake({
  name,
  legend,
  seen,
  start,
  here,
  sheet,
}: {
  /** The row and the column. */
  name: string;
  legend: string;
  seen: string;
  /** What is chosen at first; null where somebody has to choose. */
  start: 'here' | 'sheet' | null;
  here: string;
  sheet: string;
}) {
  return (
    <fieldset className="sheet-take">
      <legend className="hidden-words">{legend}</legend>
      <input type="hidden" name={`seen:${name}`} value={seen} />
      {(['here', 'sheet'] as const).map((take) => (
        <label key={take} className="choice bare">
          <input
            type="radio"
            name={`take:${name}`}
            value={take}
            defaultChecked={take === start}
            required={start === null}
          />
          <span>{take === 'here' ? here : sheet}</span>
        </label>
      ))}
    </fieldset>
  );
}
