import type { TadaDocumentNode } from 'gql.tada';
import type { Language } from '../domain/words/words.ts';

/** A seat as the shell shows it: the organisation one may act for. */
export interface SeatSummary {
  id: string;
  organization: { id: string; name: string };
}

/** Who is looking: enough for the shell, never a grant. */
export interface ViewerSummary {
  person: { id: string; name: string };
  seats: SeatSummary[];
  /** The seat offered first; every form still names its own. */
  seat: SeatSummary | null;
  /** IANA zone, e.g. "America/Guatemala". */
  zone: string;
}

/** What the composition root hands to every loader and action. */
export interface RequestContext {
  /** Goes on every script tag of this answer. */
  nonce: string;
  language: Language;
  /** Whether cookies must be Secure: everywhere but on plain http at localhost. */
  secure: boolean;
  viewer: ViewerSummary | null;
  /** Runs in process as this request's viewer; an unexpected error is thrown as a Response. */
  graphql<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** The server's clock, ISO-8601 UTC. */
  now(): string;
}

declare module '@remix-run/server-runtime' {
  // The names Remix looks for.
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
