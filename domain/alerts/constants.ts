/** Duty officers answer an alert within so many hours; then it is over. */
export const DECIDE_HOURS = 2;
/** How long the steering committee has to object, and how many of it have to answer. */
export const STEERING = { hours: 6, quorum: 3 };
/** So many hours after it went, whoever keeps the coalition's office looks back at it. */
export const REVIEW_HOURS = 72;
/** By when, counted from the start of its clock, signing is meant to close. */
export const CLOSING_HOURS = 20;
/** Days after an alert ended on which what it says of people is deleted. */
export const RETENTION_DAYS = { least: 7, usual: 90, most: 365 };
/** How long its parts may be. */
export const ALERT_LIMITS = {
  what: 2000,
  source: 500,
  verifiedBy: 300,
  affected: 500,
  risk: 1000,
  reason: 1000,
};
/** How many of one organisation may wait at a time. */
export const MOST_WAITING = 3;
