import type { DemoBody } from './types.ts';

/** One delegate for each of the 24 members. */
const assembly: DemoBody = {
  key: 'assembly',
  kind: 'assembly',
  nameEs: 'Asamblea',
  nameEn: 'Assembly',
  members: [
    { seat: 'tom@puente-norte', role: 'member' },
    { seat: 'daniel@casa-jacaranda', role: 'member' },
    { seat: 'joe@alamo-families', role: 'member' },
    { seat: 'wilfredo@chesapeake', role: 'member' },
    { seat: 'hector@oficina-queens', role: 'member' },
    { seat: 'ernesto@voces-del-valle', role: 'member' },
    { seat: 'mirlande@kreyol-bridge', role: 'member' },
    { seat: 'marcus@southern-harvest', role: 'member' },
    { seat: 'marta@ruta-del-sur', role: 'member' },
    { seat: 'aurelio@frontera-istmo', role: 'member' },
    { seat: 'renata@tepozan', role: 'member' },
    { seat: 'rosa@red-norte', role: 'member' },
    { seat: 'itzel@nopal-morado', role: 'member' },
    { seat: 'pascual@tzikin-mam', role: 'member' },
    { seat: 'teresa@pastoral-caminos', role: 'member' },
    { seat: 'ines@izote', role: 'member' },
    { seat: 'marina@rosa-de-los-vientos', role: 'member' },
    { seat: 'suyapa@comite-aguan', role: 'member' },
    { seat: 'luz@foro-lenca', role: 'member' },
    { seat: 'azucena@xolotlan', role: 'member' },
    { seat: 'mario@tico-nica', role: 'member' },
    { seat: 'edilma@mesa-darien', role: 'member' },
    { seat: 'wideline@plateforme', role: 'member' },
    { seat: 'xinia@federacion', role: 'member' },
  ],
};

const secretariat: DemoBody = {
  key: 'secretariat',
  kind: 'secretariat',
  nameEs: 'Secretaría técnica',
  nameEn: 'Secretariat',
  members: [
    { seat: 'ana@red-ceiba', role: 'coordinator' },
    { seat: 'diego@red-ceiba', role: 'member' },
    { seat: 'sofia@red-ceiba', role: 'member' },
  ],
};

/** Seven organisations in seven countries; it also wrote the civic-space statement. */
const steering: DemoBody = {
  key: 'steering',
  kind: 'steering',
  nameEs: 'Comité coordinador',
  nameEn: 'Steering committee',
  members: [
    { seat: 'rosa@red-norte', role: 'coordinator' },
    { seat: 'joe@alamo-families', role: 'coordinator' },
    { seat: 'pascual@tzikin-mam', role: 'drafter' },
    { seat: 'luz@foro-lenca', role: 'member' },
    { seat: 'edilma@mesa-darien', role: 'member' },
    { seat: 'mario@tico-nica', role: 'drafter' },
    { seat: 'wideline@plateforme', role: 'member' },
  ],
};

const compactAndChildren: DemoBody = {
  key: 'compact-and-children',
  kind: 'drafting-group',
  nameEs: 'Comisión redactora: Pacto Mundial y niñez',
  nameEn: 'Drafting group: Global Compact and children',
  members: [
    { seat: 'marta@ruta-del-sur', role: 'coordinator' },
    { seat: 'tom@puente-norte', role: 'drafter' },
    { seat: 'luz@foro-lenca', role: 'drafter' },
    { seat: 'diego@red-ceiba', role: 'member' },
  ],
};

const search: DemoBody = {
  key: 'search',
  kind: 'drafting-group',
  nameEs: 'Comisión redactora: búsqueda de personas desaparecidas',
  nameEn: 'Drafting group: search for missing people',
  members: [
    { seat: 'rosa@red-norte', role: 'coordinator' },
    { seat: 'marina@rosa-de-los-vientos', role: 'drafter' },
    { seat: 'citlali@frontera-istmo', role: 'drafter' },
    { seat: 'joe@alamo-families', role: 'drafter' },
    { seat: 'marta@ruta-del-sur', role: 'observer' },
  ],
};

const workAndStatus: DemoBody = {
  key: 'work-and-status',
  kind: 'drafting-group',
  nameEs: 'Comisión redactora: trabajo y regularización',
  nameEn: 'Drafting group: work and status',
  members: [
    { seat: 'wilfredo@chesapeake', role: 'coordinator' },
    { seat: 'beatriz@southern-harvest', role: 'coordinator' },
    { seat: 'karen@chesapeake', role: 'drafter' },
    { seat: 'eulalia@tzikin-mam', role: 'drafter' },
    { seat: 'luz@foro-lenca', role: 'drafter' },
  ],
};

/** Writes the advocacy agenda. */
const advocacy: DemoBody = {
  key: 'advocacy',
  kind: 'working-group',
  nameEs: 'Grupo de trabajo: incidencia',
  nameEn: 'Working group: advocacy',
  members: [
    { seat: 'rosa@red-norte', role: 'coordinator' },
    { seat: 'joe@alamo-families', role: 'drafter' },
    { seat: 'luz@foro-lenca', role: 'drafter' },
    { seat: 'renata@tepozan', role: 'member' },
    { seat: 'xinia@federacion', role: 'observer' },
  ],
};

export const bodies: DemoBody[] = [
  assembly,
  secretariat,
  steering,
  compactAndChildren,
  search,
  workAndStatus,
  advocacy,
];
