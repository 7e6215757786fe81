import { expect, it } from 'vitest';
import { instantAt } from '../../../domain/sign-ons/closing-time.ts';

it.each([
  ['2027-01-14T17:00', 'America/Guatemala', '2027-01-14T23:00:00.000Z'],
  ['2027-07-15T17:00', 'America/Guatemala', '2027-07-15T23:00:00.000Z'],
  ['2027-01-15T17:00', 'America/New_York', '2027-01-15T22:00:00.000Z'],
  ['2027-07-15T17:00', 'America/New_York', '2027-07-15T21:00:00.000Z'],
  ['2027-07-15T17:00', 'America/Tijuana', '2027-07-16T00:00:00.000Z'],
  ['2027-07-15T17:00', 'America/Mexico_City', '2027-07-15T23:00:00.000Z'],
  ['2027-07-15T17:00', 'America/Ciudad_Juarez', '2027-07-15T23:00:00.000Z'],
  ['2027-01-15T17:00', 'America/Ciudad_Juarez', '2027-01-16T00:00:00.000Z'],
  ['2027-07-15T17:00', 'America/Phoenix', '2027-07-16T00:00:00.000Z'],
  ['2027-07-15T17:00', 'America/Port-au-Prince', '2027-07-15T21:00:00.000Z'],
  ['2027-12-31T23:59', 'Etc/GMT+12', '2028-01-01T11:59:00.000Z'],
  ['2028-02-29T00:00', 'UTC', '2028-02-29T00:00:00.000Z'],
  ['2027-03-14T01:59', 'America/New_York', '2027-03-14T06:59:00.000Z'],
  ['2027-03-14T03:00', 'America/New_York', '2027-03-14T07:00:00.000Z'],
  ['2027-04-04T02:15', 'Australia/Lord_Howe', '2027-04-03T15:45:00.000Z'],
])('reads %s in %s as %s', (local, zone, instant) => {
  expect(instantAt(local, zone)).toBe(instant);
});

it.each([
  ['2027-11-07T01:00', 'America/New_York', '2027-11-07T06:00:00.000Z'],
  ['2027-11-07T01:30', 'America/New_York', '2027-11-07T06:30:00.000Z'],
])('takes the second coming of an hour that comes twice: %s in %s', (local, zone, instant) => {
  expect(instantAt(local, zone)).toBe(instant);
});

it.each([
  ['2027-03-14T02:00', 'America/New_York'],
  ['2027-03-14T02:59', 'America/Los_Angeles'],
  ['2027-10-03T02:15', 'Australia/Lord_Howe'],
  ['2027-02-29T10:00', 'America/Guatemala'],
  ['2027-13-01T10:00', 'America/Guatemala'],
  ['2027-01-14T24:00', 'America/Guatemala'],
  ['2027-01-14T17:60', 'America/Guatemala'],
  ['2027-01-14', 'America/Guatemala'],
  ['2027-01-14T17:00Z', 'America/Guatemala'],
  ['5 pm EST', 'America/New_York'],
])('knows no such time: %s in %s', (local, zone) => {
  expect(instantAt(local, zone)).toBeNull();
});
