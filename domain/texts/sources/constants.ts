export const SOURCE_TITLE_LENGTH = 300;
/** How long what was looked at is not looked at again because somebody asks, in minutes. */
export const FRESH_MINUTES = 10;
