/** What one language can be translated to, in the codes of the service. */
export interface Offer {
  source: string;
  targets: readonly string[];
}

/** A service outside the house that translates. What it gives is a draft and never final. */
export interface Translator {
  /** Its host, said beside what it drafts. */
  readonly name: string;
  /** What it says that it can translate. */
  offers(): Promise<Offer[]>;
  /** As many texts as were given, in their order and form; plain words unless told. */
  translate(
    texts: readonly string[],
    pair: { source: string; language: string },
    form?: 'text' | 'html',
  ): Promise<string[]>;
}

/** Why the service gave nothing of use: it did not answer in time or at all, or its answer is none. */
export class TranslatorFailed extends Error {
  readonly why: 'unreachable' | 'slow' | 'broken' | 'too-large';
  constructor(why: TranslatorFailed['why'], options?: ErrorOptions) {
    super(`The translating service failed: ${why}.`, options);
    this.why = why;
  }
}

/** Whether a service can translate from one language to another. */
export function canTranslate(offers: readonly Offer[], source: string, language: string): boolean {
  return offers.some((one) => one.source === source && one.targets.includes(language));
}
