/** The last minute of a day such as "2027-03-31" in a zone, as an instant; null where no day was written. */
export function endOfDay(day: string, zone: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const wall = Date.parse(`${day}T23:59:00.000Z`);
  if (Number.isNaN(wall)) return null;
  const first = wall - offsetAt(wall, zone);
  return new Date(wall - offsetAt(first, zone)).toISOString();
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - instant;
}
