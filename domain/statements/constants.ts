/** How long a summary in plain words may be. */
export const SUMMARY_LENGTH = 1200;
/** What a recording may be, as a form says it to the browser. */
export const AUDIO_ENDINGS = '.mp3,.ogg,.oga,.opus,.m4a,audio/mpeg,audio/ogg,audio/mp4';

/** From the delivery backwards: printing, no more changes of translation, signing ends, the text is closed, boards begin to look. */
export const RUNGS = ['print', 'signOn', 'text', 'translation', 'boards'] as const;
export type RungKind = (typeof RUNGS)[number];
/** Working days between a rung and the one above it. */
export type Leads = Record<RungKind, number>;

export const USUAL_LEADS: Leads = { print: 2, signOn: 3, text: 10, translation: 2, boards: 5 };
/** Working days at most between two rungs. */
export const LONGEST_LEAD = 60;
