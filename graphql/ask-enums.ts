import { builder } from './builder.ts';

export const AskStatus = builder.enumType('AskStatus', {
  description: 'How an ask stands.',
  values: {
    proposed: { value: 'proposed' },
    adopted: { value: 'adopted', description: 'Of the agenda that was adopted.' },
    inPart: { value: 'in-part', description: 'Accepted in part.' },
    won: { value: 'won' },
    lost: { value: 'lost' },
    dropped: { value: 'dropped' },
  } as const,
});

export const AnswerKind = builder.enumType('AnswerKind', {
  description: 'What an addressee said to an ask.',
  values: {
    accepted: { value: 'accepted' },
    inPart: { value: 'in-part', description: 'Accepted in part.' },
    refused: { value: 'refused' },
    pending: { value: 'pending', description: 'They will answer.' },
  } as const,
});
