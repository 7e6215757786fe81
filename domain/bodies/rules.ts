import { z } from 'zod';
import { id } from '../input.ts';

export const bodyRoles = ['coordinator', 'drafter', 'member', 'observer', 'guest'] as const;

export const memberAdding = z.object({ seat: id, body: id, member: id, role: z.enum(bodyRoles) });
export const memberEnding = z.object({ seat: id, body: id, member: id });
