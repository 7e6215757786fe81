/** What a country is in a corridor, in the order people travel. */
export const corridorRoles = ['origin', 'transit', 'destination', 'return'] as const;
export type CorridorRole = (typeof corridorRoles)[number];
