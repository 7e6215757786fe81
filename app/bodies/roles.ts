/** The roles one can have in a body, as they are offered. */
export const ROLES = ['member', 'drafter', 'coordinator', 'observer', 'guest'] as const;
