import { ask, bullet, heading, note, paragraph, quote, sideBySide } from '../blocks.ts';
import { DAY, HOUR } from '../dates.ts';
import type { Deed, DemoLanguage, DemoStatement, SeatRef } from '../types.ts';

/** A public signature, as most of these were. */
function signed(at: number, by: SeatRef, language: DemoLanguage = 'es'): Deed {
  return { do: 'sign', at, by, language, visibility: 'public' };
}

/** Published last month: eighteen signatures, one of them withheld; one more was taken back before closing. */
export const toAssociateIsNoOffense: DemoStatement = {
  key: 'to-associate-is-no-offense',
  slug: 'asociarse-no-es-una-falta',
  mode: 'opt-in',
  body: 'steering',
  titles: {
    es: 'Asociarse no es una falta: leyes, bancos y organizaciones que acompañan',
    en: 'To associate is no offence: laws, banks and the organisations that stand by people',
  },
  languages: ['es', 'en'],
  blocks: sideBySide(
    paragraph(
      'who',
      'Nosotras, las {n} organizaciones abajo firmantes, abrimos la puerta todos los días a quien necesita un consejo, una cama o una firma en un trámite. Para hacerlo pagamos alquiler, salarios y pasajes. Casi siempre ese dinero cruza una frontera, igual que las personas a las que sirve.',
      'We, the {n} undersigned organisations, open the door every day to whoever needs advice, a bed or a signature on a form. To do so we pay rent, wages and fares. Nearly always that money crosses a border, just as the people it serves do.',
    ),
    heading('happens', 'Lo que está pasando', 'What is happening'),
    paragraph(
      'suspicion',
      'En varios países de la región se han aprobado reglas que tratan como sospechoso el apoyo que viene de fuera.[^rules] Unas exigen registros que pueden negarse sin explicación. Otras gravan las donaciones o prohíben hablar de asuntos públicos a quien las recibe.',
      'In several countries of the region, rules have been passed that treat support from abroad as suspect.[^rules] Some require registrations that may be refused without explanation. Others tax donations, or forbid those who receive them to speak on public affairs.',
    ),
    paragraph(
      'banks',
      'A la par, los bancos cierran cuentas por precaución. Una transferencia para comprar medicinas puede quedar retenida semanas enteras por llevar la palabra «migrantes» en el concepto.',
      'At the same time, banks close accounts out of caution. A transfer to buy medicine may be held for weeks on end because its reference line contains the word “migrants”.',
    ),
    heading('consequences', 'A quién le afecta', 'Whom it affects'),
    bullet(
      'service',
      'A la persona que llega de noche y encuentra cerrado el lugar que le habían recomendado.',
      'The person who arrives at night and finds closed the place they had been told to look for.',
    ),
    bullet(
      'staff',
      'Al equipo que trabaja sin contrato porque no hay cuenta desde la cual pagarle.',
      'The team that works without contracts because there is no account from which to pay them.',
    ),
    bullet(
      'state',
      'A la propia administración pública, que pierde a quien le ayudaba a detectar a tiempo una necesidad.',
      'Public administration itself, which loses those who helped it notice a need in time.',
    ),
    quote(
      'sign',
      '«Quitamos el rótulo de la entrada. Seguimos atendiendo a la misma hora, pero ahora la gente tiene que saber a quién preguntar.» — *Directora de una organización integrante*',
      '“We took down the sign at the entrance. We still open at the same hour, but now people have to know whom to ask.” — *Director of a member organisation*',
    ),
    heading('accountability', 'Transparencia, sí', 'Transparency, yes'),
    paragraph(
      'books',
      'Estamos a favor de rendir cuentas. Publicamos estados financieros, aceptamos auditorías y respondemos preguntas. Lo que rechazamos es que el control se use para decidir *quién puede opinar*. Reunirse y recibir apoyo para fines lícitos es parte de la libertad de asociación que reconocen el Pacto Internacional de Derechos Civiles y Políticos y la Convención Americana sobre Derechos Humanos.',
      'We are in favor of giving account. We publish financial statements, accept audits and answer questions. What we reject is the use of oversight to decide *who may hold an opinion*. To meet and to receive support for lawful ends is part of the freedom of association recognized by the International Covenant on Civil and Political Rights and the American Convention on Human Rights.',
    ),
    heading('asks', 'Nuestras demandas', 'Our demands'),
    ask(
      'repeal',
      '**A los congresos y asambleas:** revisar las leyes que castigan el financiamiento extranjero por el solo hecho de serlo y devolver la personalidad jurídica a las organizaciones que la perdieron sin juicio.',
      '**To congresses and assemblies:** review the laws that penalize foreign funding merely for being foreign, and restore legal status to organisations that lost it without a trial.',
    ),
    ask(
      'consult',
      '**A los gobiernos:** consultar antes de legislar, con plazos de al menos treinta días y con textos públicos.',
      '**To governments:** consult before legislating, with at least thirty days’ notice and with published drafts.',
    ),
    ask(
      'bank',
      '**A las superintendencias y a los bancos:** explicar por escrito cada cierre de cuenta, dar oportunidad de responder y ofrecer una vía rápida para los envíos humanitarios.',
      '**To banking authorities and banks:** explain every account closure in writing, give a chance to respond, and offer a fast lane for humanitarian transfers.',
    ),
    ask(
      'donors',
      '**A quienes donan:** adaptar sus requisitos, cubrir gastos de seguridad y no obligar a nadie a aparecer en un informe público.',
      '**To donors:** adapt their requirements, cover security costs and oblige no one to appear in a public report.',
    ),
    heading('hold', 'Entre nosotras', 'Among ourselves'),
    paragraph(
      'fund',
      'Hemos creado un fondo pequeño de apoyo mutuo y un equipo de asesoría contable. Cualquier organización de la región puede escribir a [apoyo@red-ceiba.example.org](mailto:apoyo@red-ceiba.example.org). La conversación es confidencial y empieza por preguntar qué le conviene a quien llama.',
      'We have set up a small mutual-support fund and an accounting advice team. Any organisation in the region may write to [apoyo@red-ceiba.example.org](mailto:apoyo@red-ceiba.example.org). The conversation is confidential, and it begins by asking what suits the caller.',
    ),
    note(
      'rules',
      'Por ejemplo, la Ley de Agentes Extranjeros de El Salvador, en vigor desde el 7 de junio de 2025, que exige un registro y grava con un 30 % los fondos provenientes del exterior.',
      'For example, El Salvador’s Foreign Agents Law, in force since 7 June 2025, which requires registration and levies 30% on funds coming from abroad.',
    ),
  ),
  story: [
    { do: 'draft', at: -72 * DAY, by: 'pascual@tzikin-mam' },
    { do: 'translate', at: -64 * DAY, by: 'joe@alamo-families', language: 'en' },
    { do: 'check', at: -60 * DAY - 1 * HOUR, by: 'pascual@tzikin-mam', as: 'reviewed' },
    { do: 'close', at: -55 * DAY, by: 'rosa@red-norte' },
    {
      do: 'open-sign-on',
      at: -54 * DAY,
      by: 'ana@red-ceiba',
      convenors: ['red-ceiba', 'federacion'],
      addressees: [
        {
          kind: 'to',
          es: 'Presidencias de los congresos y asambleas legislativas de la región',
          en: 'Presidents of the congresses and legislative assemblies of the region',
        },
        {
          kind: 'to',
          es: 'Superintendencias bancarias y asociaciones de bancos',
          en: 'Banking authorities and bankers’ associations',
        },
        {
          kind: 'cc',
          es: 'Relatoría especial sobre los derechos a la libertad de reunión pacífica y de asociación',
          en: 'Special rapporteur on the rights to freedom of peaceful assembly and of association',
        },
      ],
      closes: { day: -38, time: '17:00', zone: 'America/Guatemala' },
      goal: { organizations: 15, countries: 6 },
      whoMaySign: ['full'],
      meaning: {
        es: 'Con su firma, la organización hace suyo el texto. Puede reservar su nombre por seguridad: contará en el total sin que se publique de quién se trata.',
        en: 'By signing, the organisation makes this text its own. It may withhold its name for safety: it will count in the total, and nothing published will say who it is.',
      },
      reconfirmation: 'lapse',
    },
    signed(-53 * DAY, 'xinia@federacion'),
    signed(-52 * DAY, 'rosa@red-norte'),
    signed(-51 * DAY - 5 * HOUR, 'joe@alamo-families', 'en'),
    signed(-51 * DAY, 'pascual@tzikin-mam'),
    signed(-50 * DAY, 'tom@puente-norte', 'en'),
    { do: 'propose', at: -49 * DAY, by: 'ines@izote', language: 'es', visibility: 'withheld' },
    signed(-48 * DAY - 3 * HOUR, 'luz@foro-lenca'),
    {
      do: 'propose',
      at: -48 * DAY,
      by: 'marta@ruta-del-sur',
      language: 'es',
      visibility: 'public',
      name: 'Albergue La Ruta del Sur, A. C.',
    },
    {
      do: 'approve',
      at: -47 * DAY,
      by: 'elena@izote',
      language: 'es',
      note: 'De acuerdo, con nombre reservado.',
      mandateDay: -48,
    },
    signed(-46 * DAY, 'ernesto@voces-del-valle'),
    {
      do: 'approve',
      at: -45 * DAY - 8 * HOUR,
      by: 'julian@ruta-del-sur',
      language: 'es',
      note: 'Lo leí completo y lo consulté con el equipo. Adelante.',
      mandateDay: -46,
    },
    signed(-45 * DAY, 'teresa@pastoral-caminos'),
    signed(-44 * DAY - 4 * HOUR, 'mirlande@kreyol-bridge', 'en'),
    signed(-44 * DAY, 'wideline@plateforme'),
    signed(-43 * DAY, 'edilma@mesa-darien'),
    signed(-42 * DAY - 6 * HOUR, 'xinia@tico-nica'),
    signed(-42 * DAY, 'marina@rosa-de-los-vientos'),
    {
      do: 'withdraw',
      at: -41 * DAY,
      by: 'ernesto@voces-del-valle',
      language: 'es',
      reason: 'Nuestra asamblea pidió más tiempo para leerlo; firmaremos el siguiente.',
    },
    signed(-40 * DAY - 9 * HOUR, 'suyapa@comite-aguan'),
    signed(-40 * DAY, 'itzel@nopal-morado'),
    {
      do: 'propose',
      at: -39 * DAY - 20 * HOUR,
      by: 'renata@tepozan',
      language: 'es',
      visibility: 'public',
      name: 'Centro Tepozán de Derechos, A. C.',
    },
    {
      do: 'approve',
      at: -39 * DAY - 2 * HOUR,
      by: 'javier@tepozan',
      language: 'es',
      note: 'Aprobado por el consejo en su sesión mensual.',
      mandateDay: -40,
    },
    signed(-39 * DAY, 'wilfredo@chesapeake', 'en'),
    { do: 'close-sign-on', at: -36 * DAY, by: 'ana@red-ceiba' },
    { do: 'publish', at: -31 * DAY, by: 'ana@red-ceiba' },
  ],
};
