export type CorridorRole = 'origin' | 'transit' | 'destination' | 'return';

/** A country's role in a corridor; a country may have several. */
export interface CorridorCountriesTable {
  coalition_id: string;
  corridor_id: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  role: CorridorRole;
  /** The countries' order along the corridor. */
  position: number;
}
