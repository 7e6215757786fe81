import { allOf, allowed, anyOf, hidden, refused, type Permission } from '../authorize.ts';
import { mayEditCampaign, mayKnowCampaign, type CampaignFacts } from '../campaigns/policy.ts';
import { isSecretariat, seatsIn, type Viewer } from '../viewer.ts';

/** What permissions on a task depend on. */
export interface TaskFacts {
  coalitionId: string;
  /** Whose task it is. */
  organizationId: string;
  createdBySeatId: string;
  campaign: CampaignFacts | null;
}

/** Members; a task of a campaign, those who know the campaign, and always the organisation whose task it is. */
export function mayReadTask(viewer: Viewer, task: TaskFacts): Permission {
  const member = seatsIn(viewer, task.coalitionId).length > 0 ? allowed : hidden;
  return allOf(
    member,
    anyOf(
      isOwn(viewer, task) ? allowed : hidden,
      task.campaign === null ? allowed : mayKnowCampaign(viewer, task.campaign),
    ),
  );
}

/** Giving an organisation a task: itself, the secretariat, and in a campaign those who edit it. */
export function mayCreateTask(viewer: Viewer, task: Omit<TaskFacts, 'createdBySeatId'>): Permission {
  const { campaign } = task;
  const member = seatsIn(viewer, task.coalitionId).length > 0 ? allowed : hidden;
  const given = isOwn(viewer, task) || isSecretariat(viewer, task.coalitionId);
  return allOf(
    member,
    campaign === null ? allowed : mayKnowCampaign(viewer, campaign),
    campaign?.state === 'closed' ? refused('campaign-closed') : allowed,
    given || (campaign !== null && mayEditCampaign(viewer, campaign).allowed)
      ? allowed
      : refused('task-not-yours'),
  );
}

/** Doing, changing and removing it: its organisation, whoever wrote it down, the secretariat, and who edits its campaign. */
export function mayChangeTask(viewer: Viewer, task: TaskFacts): Permission {
  const mine =
    isOwn(viewer, task) ||
    isSecretariat(viewer, task.coalitionId) ||
    seatsIn(viewer, task.coalitionId).some((seat) => seat.id === task.createdBySeatId) ||
    (task.campaign !== null && mayEditCampaign(viewer, task.campaign).allowed);
  return allOf(mayReadTask(viewer, task), mine ? allowed : refused('task-not-yours'));
}

function isOwn(viewer: Viewer, task: Pick<TaskFacts, 'coalitionId' | 'organizationId'>): boolean {
  return seatsIn(viewer, task.coalitionId).some((seat) => seat.organizationId === task.organizationId);
}
