import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Whether a body's own name already says what kind of body it is. */
export function saysItsKind(name: string, kind: string): boolean {
  return name.toLocaleLowerCase().startsWith(kind.toLocaleLowerCase());
}

/** Assembly, secretariat, steering, working and drafting groups. */
export const bodiesWords = words(
  {
    kinds: {
      assembly: 'Asamblea',
      secretariat: 'Secretaría',
      steering: 'Comité coordinador',
      workingGroup: 'Grupo de trabajo',
      draftingGroup: 'Comisión redactora',
    },
    roles: {
      coordinator: 'Coordinación',
      drafter: 'Redacción',
      member: 'Integrante',
      observer: 'Observación',
      guest: 'Invitación',
    },
    acts: {
      'body.member-added': (f: ActFacts) => `${f['person']} entró a ${f['bodyEs']} (${roleEs(f['role'])}).`,
      'body.member-ended': (f: ActFacts) => `${f['person']} dejó ${f['bodyEs']}.`,
    },
    refusals: {
      'body-coordinator-only': 'Solo la coordinación de este grupo o la secretaría pueden hacer esto.',
      'body-secretariat-only': 'Solo la coordinación de la secretaría puede cambiar quién la integra.',
      'already-in-body': 'Esa persona ya está en el grupo con ese papel.',
      'not-in-body': 'Esa persona ya no está en el grupo.',
      'last-secretariat-coordinator': 'Es la única persona que coordina la secretaría. Nombre a otra antes.',
    },
  },
  {
    kinds: {
      assembly: 'Assembly',
      secretariat: 'Secretariat',
      steering: 'Steering committee',
      workingGroup: 'Working group',
      draftingGroup: 'Drafting group',
    },
    roles: {
      coordinator: 'Coordinator',
      drafter: 'Drafter',
      member: 'Member',
      observer: 'Observer',
      guest: 'Guest',
    },
    acts: {
      'body.member-added': (f) => `${f['person']} joined ${f['bodyEn']} (${roleEn(f['role'])}).`,
      'body.member-ended': (f) => `${f['person']} left ${f['bodyEn']}.`,
    },
    refusals: {
      'body-coordinator-only': 'Only a coordinator of this group or the secretariat may do this.',
      'body-secretariat-only': 'Only a coordinator of the secretariat may change who is in it.',
      'already-in-body': 'That person is already in the group in that role.',
      'not-in-body': 'That person is no longer in the group.',
      'last-secretariat-coordinator':
        'This is the only coordinator of the secretariat. Name another one first.',
    },
  },
);

function roleEs(role: string | undefined): string {
  const roles: Record<string, string> = {
    coordinator: 'coordinación',
    drafter: 'redacción',
    member: 'integrante',
    observer: 'observación',
  };
  return roles[role ?? ''] ?? 'invitación';
}

function roleEn(role: string | undefined): string {
  const roles: Record<string, string> = {
    coordinator: 'coordinator',
    drafter: 'drafter',
    member: 'member',
    observer: 'observer',
  };
  return roles[role ?? ''] ?? 'guest';
}
