import { z } from 'zod';

export const DATA_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export const takingData = z.object({
  coalition: z.string().max(80, 'not-valid'),
  statement: z.string().max(200, 'not-valid'),
  language: z.enum(['es', 'en']),
  format: z.enum(DATA_FORMATS),
  number: z.number().int().min(1).max(9999).optional(),
});
