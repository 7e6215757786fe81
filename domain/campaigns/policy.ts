import { allOf, allowed, anyOf, hidden, refused, type Permission } from '../authorize.ts';
import type { Instant } from '../platform.ts';
import { mayDraft, mayReadText, noRights } from '../texts/policy.ts';
import { inSecretariat, seatsIn, speaks, type Viewer } from '../viewer.ts';

/** What permissions on a campaign depend on. */
export interface CampaignFacts {
  coalitionId: string;
  /** The body whose campaign it is. */
  bodyId: string;
  /** Who may know of it: its body, or every member. */
  readers: 'body' | 'members';
  state: 'planned' | 'running' | 'closed';
  leadOrganizationId: string;
  /** Since when it has a public page. */
  publicAt: Instant | null;
}

/** Where an organisation stands in a campaign. */
export interface PartnerFacts {
  organizationId: string;
  state: 'invited' | 'asked' | 'joined' | 'declined' | 'left';
}

/** As its text is known: by its body and the secretariat, or by every member. Never by the public. */
export function mayKnowCampaign(viewer: Viewer, campaign: CampaignFacts): Permission {
  return mayReadText(viewer, { ...campaign, ...noRights, state: 'open' });
}

/** Who may begin a campaign in a body: its drafters and coordinators, and the secretariat. */
export function mayCreateCampaign(viewer: Viewer, body: { coalitionId: string; bodyId: string }): Permission {
  return allOf(seatsIn(viewer, body.coalitionId).length > 0 ? allowed : hidden, mayDraft(viewer, body));
}

/** Naming any member to lead a new campaign: the coordinators of the body and the secretariat. */
export function mayNameAnyLead(viewer: Viewer, body: { coalitionId: string; bodyId: string }): Permission {
  return coordinates(viewer, body) ? allowed : refused('campaign-lead-own');
}

/** Naming who leads a new campaign: whoever else may begin it names an organisation of their own. */
export function mayNameLead(
  viewer: Viewer,
  body: { coalitionId: string; bodyId: string },
  organizationId: string,
): Permission {
  const own = seatsIn(viewer, body.coalitionId).some((seat) => seat.organizationId === organizationId);
  return own ? allowed : mayNameAnyLead(viewer, body);
}

/** Drafters and coordinators of its body, the secretariat, and those who speak for the organisation that leads it. */
export function mayRunCampaign(viewer: Viewer, campaign: CampaignFacts): Permission {
  const leads = seatsIn(viewer, campaign.coalitionId).some(
    (seat) => seat.organizationId === campaign.leadOrganizationId && speaks(seat),
  );
  return allOf(
    mayKnowCampaign(viewer, campaign),
    leads || mayDraft(viewer, campaign).allowed ? allowed : refused('campaign-not-yours'),
  );
}

/** The same people, until it is closed. */
export function mayEditCampaign(viewer: Viewer, campaign: CampaignFacts): Permission {
  return allOf(mayRunCampaign(viewer, campaign), isNotClosed(campaign));
}

/**
 * Answering organisations that ask to join, and chapters they propose, and naming another lead: those who speak for the
 * one that leads, the coordinators of the body and the secretariat. Drafters write and run it; whom it goes with is not theirs to say.
 */
export function mayAnswerPartners(viewer: Viewer, campaign: CampaignFacts): Permission {
  const leads = seatsIn(viewer, campaign.coalitionId).some(
    (seat) => seat.organizationId === campaign.leadOrganizationId && speaks(seat),
  );
  return allOf(
    mayKnowCampaign(viewer, campaign),
    leads || coordinates(viewer, campaign) ? allowed : refused('campaign-lead-only'),
    isNotClosed(campaign),
  );
}

/** From planned to running to closed. */
export function mayStepCampaign(
  viewer: Viewer,
  campaign: CampaignFacts,
  step: 'start' | 'close',
): Permission {
  const from = step === 'start' ? 'planned' : 'running';
  return allOf(
    mayRunCampaign(viewer, campaign),
    campaign.state === from ? allowed : refused('campaign-not-in-this-state'),
  );
}

/** Adding to what a campaign keeps — contacts, press, costs: who edits it, and the partners that have joined. */
export function mayContribute(
  viewer: Viewer,
  campaign: CampaignFacts,
  partners: readonly PartnerFacts[],
): Permission {
  return allOf(
    mayKnowCampaign(viewer, campaign),
    isNotClosed(campaign),
    hasJoined(viewer, campaign, partners) ? allowed : mayEditCampaign(viewer, campaign),
  );
}

/**
 * Who met whom, and what came of it: those who take part, which is who may run it and the organisations that have
 * joined, also once it is closed. Whoever else may know the campaign may not know that anybody met anyone.
 */
export function mayReadContacts(
  viewer: Viewer,
  campaign: CampaignFacts,
  partners: readonly PartnerFacts[],
): Permission {
  const takesPart = mayRunCampaign(viewer, campaign).allowed || hasJoined(viewer, campaign, partners);
  return allOf(mayKnowCampaign(viewer, campaign), takesPart ? allowed : hidden);
}

/** Taking such a thing away: the seat that added it, and who edits the campaign. */
export function mayTakeBack(viewer: Viewer, campaign: CampaignFacts, bySeatId: string): Permission {
  const own = seatsIn(viewer, campaign.coalitionId).some((seat) => seat.id === bySeatId);
  return allOf(
    mayKnowCampaign(viewer, campaign),
    isNotClosed(campaign),
    own ? allowed : mayEditCampaign(viewer, campaign),
  );
}

/** An organisation's own part in a campaign — asking, answering, leaving, being shown: those who speak for it. */
export function mayAnswerFor(
  viewer: Viewer,
  campaign: CampaignFacts,
  organizationId: string | undefined,
): Permission {
  const own = seatsIn(viewer, campaign.coalitionId).filter((seat) => seat.organizationId === organizationId);
  return allOf(
    mayKnowCampaign(viewer, campaign),
    own.some(speaks) ? allowed : refused('not-for-your-organisation'),
  );
}

/** Proposing a chapter: those who speak for a partner that has joined. */
export function mayProposeChapter(
  viewer: Viewer,
  campaign: CampaignFacts,
  partner: PartnerFacts | undefined,
): Permission {
  return allOf(
    mayAnswerFor(viewer, campaign, partner?.organizationId),
    isNotClosed(campaign),
    partner?.state === 'joined' ? allowed : refused('partner-not-joined'),
  );
}

/** The activities of a chapter: its own organisation while it is approved, and who edits the campaign. */
export function mayKeepChapter(
  viewer: Viewer,
  campaign: CampaignFacts,
  chapter: { organizationId: string; state: 'proposed' | 'approved' | 'declined' | 'ended' },
): Permission {
  const own = allOf(
    mayAnswerFor(viewer, campaign, chapter.organizationId),
    chapter.state === 'approved' ? allowed : refused('chapter-not-approved'),
  );
  return allOf(
    mayKnowCampaign(viewer, campaign),
    isNotClosed(campaign),
    anyOf(mayEditCampaign(viewer, campaign), own),
  );
}

/** Ending a chapter: its own organisation, and those who answer for the campaign to its partners. */
export function mayEndChapter(
  viewer: Viewer,
  campaign: CampaignFacts,
  chapter: { organizationId: string },
): Permission {
  return allOf(
    mayKnowCampaign(viewer, campaign),
    isNotClosed(campaign),
    anyOf(mayAnswerPartners(viewer, campaign), mayAnswerFor(viewer, campaign, chapter.organizationId)),
  );
}

/** What the public may read of a campaign: only while it has a page. */
export function mayReadPublicCampaign(campaign: Pick<CampaignFacts, 'publicAt'>): Permission {
  return campaign.publicAt === null ? hidden : allowed;
}

function isNotClosed(campaign: Pick<CampaignFacts, 'state'>): Permission {
  return campaign.state === 'closed' ? refused('campaign-closed') : allowed;
}

/** Whether any of the viewer's seats serves in the secretariat or coordinates the body. */
function coordinates(viewer: Viewer, body: { coalitionId: string; bodyId: string }): boolean {
  return seatsIn(viewer, body.coalitionId).some(
    (seat) =>
      inSecretariat(seat) ||
      seat.bodies.some(({ bodyId, role }) => bodyId === body.bodyId && role === 'coordinator'),
  );
}

function hasJoined(
  viewer: Viewer,
  campaign: Pick<CampaignFacts, 'coalitionId'>,
  partners: readonly PartnerFacts[],
): boolean {
  return seatsIn(viewer, campaign.coalitionId).some((seat) =>
    partners.some((one) => one.organizationId === seat.organizationId && one.state === 'joined'),
  );
}
