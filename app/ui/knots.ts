/** Width of one knot of the line. */
export const STEP = 16;

const at = (x: number, d: number) => Math.round((x + d) * 10) / 10;

/** One loop of the line starting at `x`, its base at 24.25. */
export function loop(x: number): string {
  const p = (d: number) => at(x, d);
  return `M${x} 24.25C${p(6.5)} 24.25 ${p(12.8)} 18.5 ${p(12.8)} 10.5C${p(12.8)} 4.8 ${p(6.6)} 6 ${p(6.6)} 12.5C${p(6.6)} 19 ${p(10.5)} 24.25 ${p(16)} 24.25`;
}

/** The inside of the loop at `x`: a closed knot, its name withheld. */
export function filling(x: number): string {
  const p = (d: number) => at(x, d);
  return `M${p(8.6)} 19.3C${p(11.3)} 17 ${p(12.8)} 14 ${p(12.8)} 10.5C${p(12.8)} 4.8 ${p(6.6)} 6 ${p(6.6)} 12.5C${p(6.6)} 15.3 ${p(7.3)} 17.6 ${p(8.6)} 19.3Z`;
}

/** A straight stretch from `x` on; what holds it cuts it off. */
export function onward(x: number): string {
  return `M${x} 24.25H4000`;
}
