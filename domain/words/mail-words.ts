/** What a mail's sentences may be filled with; `path` is where its button leads, `code` a code to show large. */
export type MailFacts = Record<string, string>;

/**
 * One kind of mail, in one language. Subjects are content-light: no organisation, no title, where knowing
 * it could harm. The body's paragraphs are parted by empty lines; `button` labels the link to `facts.path`.
 */
export interface MailWords {
  subject: string | ((facts: MailFacts) => string);
  body: (facts: MailFacts) => string;
  button?: string;
}

/** What the sentence of an act of the log may be filled with. */
export type ActFacts = Record<string, string>;
