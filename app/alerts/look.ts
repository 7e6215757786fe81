/** How each state of an alert is shown. */
export const ALERT_LOOK = {
  waiting: { icon: 'clock', tone: 'waiting' },
  going: { icon: 'campaign', tone: 'objection' },
  refused: { icon: 'stop', tone: 'neutral' },
  expired: { icon: 'clock', tone: 'neutral' },
  archived: { icon: 'done', tone: 'neutral' },
} as const;
