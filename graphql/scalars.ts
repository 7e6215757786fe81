import { builder } from './builder.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

function checked(pattern: RegExp, form: string) {
  return (value: unknown): string => {
    if (typeof value !== 'string' || !pattern.test(value) || Number.isNaN(Date.parse(value)))
      throw new TypeError(`Expected ${form}.`);
    return value;
  };
}

builder.scalarType('Instant', {
  description: 'A moment in UTC: ISO-8601 with milliseconds and Z, e.g. "2027-01-14T23:00:00.000Z".',
  serialize: (value) => value,
  parseValue: checked(INSTANT, 'an instant like 2027-01-14T23:00:00.000Z'),
});

builder.scalarType('Date', {
  description: 'A day without a time: "2027-01-14".',
  serialize: (value) => value,
  parseValue: checked(DATE, 'a date like 2027-01-14'),
});

builder.scalarType('JSON', {
  description: 'Structured content: the blocks of a text, as docs/api.md describes them.',
  serialize: (value) => value,
});
