/** How long a summary in plain words may be. */
export const SUMMARY_LENGTH = 1200;
/** What a recording may be, as a form says it to the browser. */
export const AUDIO_ENDINGS = '.mp3,.ogg,.oga,.opus,.m4a,audio/mpeg,audio/ogg,audio/mp4';
