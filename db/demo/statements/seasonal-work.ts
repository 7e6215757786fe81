import { ask, bullet, heading, note, paragraph, quote, sideBySide } from '../blocks.ts';
import { DAY, HOUR } from '../dates.ts';
import type { DemoStatement } from '../types.ts';

/** Closed in both languages, waiting for the secretariat to open it for signature. */
export const seasonalWork: DemoStatement = {
  key: 'seasonal-work',
  slug: 'trabajo-de-temporada-derechos-de-todo-el-ano',
  mode: 'opt-in',
  body: 'work-and-status',
  titles: {
    es: 'Trabajo de temporada, derechos de todo el año',
    en: 'Seasonal work, year-round rights',
  },
  languages: ['es', 'en'],
  blocks: sideBySide(
    paragraph(
      'who',
      'Nosotras, las {n} organizaciones abajo firmantes, conocemos las visas de temporada por sus dos orillas: la aldea donde se ofrece el empleo y el campo, el hotel o la empacadora donde se cumple. Hablamos con quienes viajan antes de que firmen y después de que vuelven.',
      'We, the {n} undersigned organisations, know seasonal visas from both shores: the village where the job is offered, and the field, hotel or packing house where it is done. We talk with those who travel before they sign and after they come home.',
    ),
    paragraph(
      'good',
      'Un programa bien hecho es una buena noticia. Permite ir y venir con papeles, ganar un salario y estar en casa para la siembra. Pedimos que todos los programas sean así, no solo algunos.',
      'A program done well is good news. It lets people come and go with papers, earn a wage and be home for planting. We ask that every program be like that, not just some.',
    ),
    heading('before', 'Antes de salir', 'Before leaving'),
    bullet(
      'debt',
      'Cobrar por un puesto de trabajo convierte la oportunidad en deuda, y la deuda en silencio.',
      'Charging for a job turns opportunity into debt, and debt into silence.',
    ),
    bullet(
      'contract',
      'Muchos contratos se firman en la terminal de buses, en un idioma que no es el de quien firma.',
      'Many contracts are signed at the bus terminal, in a language that is not the signer’s own.',
    ),
    bullet(
      'list',
      'Quien reclamó el año pasado descubre que este año ya no aparece en la lista.',
      'Those who complained last year find that this year they are no longer on the list.',
    ),
    heading('during', 'Durante la temporada', 'During the season'),
    paragraph(
      'tied',
      'La visa suele atarse a un solo empleador. Si la vivienda tiene goteras, si no se pagan las horas o si alguien acosa a una compañera, irse equivale a perder el permiso. Nadie debería escoger entre su dignidad y su estancia regular.',
      'The visa is usually tied to a single employer. If the housing leaks, if hours go unpaid or if someone harasses a co-worker, leaving means losing the permit. No one should have to choose between their dignity and their regular stay.',
    ),
    quote(
      'peppers',
      '«Sé cuántas cajas de chile llené en cuatro meses: lo apunté en un cuaderno. Cuando enseñé el cuaderno, me pagaron.» — *Trabajador de Huehuetenango, durante un taller*',
      '“I know how many crates of peppers I filled in four months: I wrote it in a notebook. When I showed the notebook, they paid me.” — *A worker from Huehuetenango, at a workshop*',
    ),
    heading('asks', 'Siete reglas para un buen programa', 'Seven rules for a good program'),
    ask(
      'free',
      '**Quien contrata, paga.** Ninguna comisión ni gasto de reclutamiento debe recaer en la persona trabajadora.[^ilo]',
      '**The employer pays.** No recruitment fee or related cost should fall on the worker.[^ilo]',
    ),
    ask(
      'written',
      '**Contrato claro y a tiempo.** Por escrito, en su idioma, leído en voz alta a quien lo pida, por lo menos quince días antes del viaje.',
      '**A clear contract, in time.** In writing, in the worker’s language, read aloud to anyone who asks, at least fifteen days before travel.',
    ),
    ask(
      'register',
      '**Registro público de reclutadores.** Con licencia, fianza y una lista en línea que se pueda consultar desde el teléfono.',
      '**A public register of recruiters.** With a license, a bond and an online list that can be checked from a phone.',
    ),
    ask(
      'change',
      '**Derecho a cambiar de empleador** dentro de la misma temporada, sin salir del país ni comenzar de cero.',
      '**The right to change employer** within the same season, without leaving the country or starting from zero.',
    ),
    ask(
      'inspect',
      '**Inspección sin aviso** de viviendas y centros de trabajo, separada por completo del control migratorio.',
      '**Unannounced inspection** of housing and workplaces, kept wholly apart from immigration enforcement.',
    ),
    ask(
      'return',
      '**Cero represalias.** Reclamar no puede costarle a nadie la siguiente convocatoria.',
      '**No reprisals.** A complaint must not cost anyone the next call for workers.',
    ),
    ask(
      'women',
      '**Igual acceso.** Mujeres y personas con discapacidad deben competir por todos los puestos, no por los que otros dejan.',
      '**Equal access.** Women and people with disabilities should compete for every job, not for those that others leave.',
    ),
    heading('together', 'Lo que haremos', 'What we will do'),
    paragraph(
      'line',
      'Mantendremos una línea de consulta gratuita en español, mam y kreyòl, y cada diciembre entregaremos a los ministerios de Trabajo un resumen de las dudas y quejas recibidas. El modelo de contrato que recomendamos se encuentra en [southern-harvest.example.org](https://southern-harvest.example.org/contract).',
      'We will keep a free help line in Spanish, Mam and Kreyòl, and each December we will hand the ministries of Labor a summary of the questions and complaints received. The model contract we recommend is at [southern-harvest.example.org](https://southern-harvest.example.org/contract).',
    ),
    note(
      'ilo',
      'Principios generales y directrices para la contratación equitativa y definición de las comisiones de contratación y los gastos conexos, Organización Internacional del Trabajo. Véanse también el objetivo 6 del Pacto Mundial y el indicador 10.7.1.',
      'General principles and operational guidelines for fair recruitment and definition of recruitment fees and related costs, International Labour Organization. See also objective 6 of the Global Compact and indicator 10.7.1.',
    ),
  ),
  story: [
    { do: 'draft', at: -21 * DAY, by: 'beatriz@southern-harvest' },
    { do: 'translate', at: -13 * DAY, by: 'karen@chesapeake', language: 'en' },
    {
      do: 'check',
      at: -8 * DAY - 5 * HOUR,
      by: 'eulalia@tzikin-mam',
      as: 'reviewed',
      without: ['together', 'ilo'],
    },
    { do: 'close', at: -2 * DAY - 6 * HOUR, by: 'beatriz@southern-harvest' },
  ],
};
