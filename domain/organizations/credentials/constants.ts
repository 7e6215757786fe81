/** A credential is confirmed within a year, and asked about so many days before. */
export const NOTICE_DAYS = 30;
/** Unconfirmed for so long after that year, it rests. */
export const GRACE_DAYS = 30;
/** A mail about it leaves at this hour of the coalition's clock. */
export const HOUR_OF_DAY = '09:00';
export const LONGEST_SOURCE = 160;
