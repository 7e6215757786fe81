/** Which of two counts: what stands here or what the sheet says. */
export function SheetTake({
  name,
  legend,
  seen,
  start,
  chosen,
  here,
  sheet,
}: {
  /** The row and the column. */
  name: string;
  legend: string;
  seen: string;
  /** What is chosen at first; null where somebody has to choose. */
  start: 'here' | 'sheet' | null;
  /** What was chosen before the form came back. */
  chosen: string | undefined;
  here: string;
  sheet: string;
}) {
  return (
    <fieldset className="sheet-take">
      <legend className="hidden-words">{legend}</legend>
      <input type="hidden" name={`seen:${name}`} value={seen} />
      {start === null ? <input type="hidden" name={`due:${name}`} value={legend} /> : null}
      {(['here', 'sheet'] as const).map((take) => (
        <label key={take} className="choice bare">
          <input
            type="radio"
            name={`take:${name}`}
            value={take}
            id={take === 'here' ? `take:${name}` : undefined}
            defaultChecked={take === (chosen ?? start)}
            required={start === null}
          />
          <span>{take === 'here' ? here : sheet}</span>
        </label>
      ))}
    </fieldset>
  );
}
