import { ask, bullet, heading, note, paragraph, quote, sideBySide } from '../blocks.ts';
import { DAY, HOUR } from '../dates.ts';
import type { DemoStatement } from '../types.ts';

/** Complete in both languages, read by the drafters, and now in its first round of comments. */
export const searchingAcrossBorders: DemoStatement = {
  key: 'searching-across-borders',
  slug: 'buscar-entre-paises',
  mode: 'opt-in',
  body: 'search',
  titles: {
    es: 'Buscar entre países: cooperación forense que responda a las familias',
    en: 'Searching across borders: forensic cooperation that answers to families',
  },
  languages: ['es', 'en'],
  blocks: sideBySide(
    paragraph(
      'who',
      'Nosotras, las {n} organizaciones abajo firmantes, reunimos a familiares que buscan y a quienes caminan a su lado. Buscamos a hijas, hermanos, esposos y nietas que emprendieron viaje y dejaron de llamar. Hemos aprendido a leer expedientes, a preguntar en hospitales y a esperar sin soltar.',
      'We, the {n} undersigned organisations, bring together relatives who search and those who walk with them. We look for daughters, brothers, husbands and granddaughters who set out on a journey and stopped calling. We have learned to read case files, to ask in hospitals, and to wait without letting go.',
    ),
    paragraph(
      'why',
      'La ausencia cruza fronteras con facilidad; la información no. Una madre en Yoro puede tardar años en enterarse de que un dato suyo, guardado en otra capital, habría bastado para una respuesta.',
      'Absence crosses borders easily; information does not. A mother in Yoro may wait years before learning that one detail she gave, stored in another capital, would have been enough for an answer.',
    ),
    heading('obstacles', 'Lo que nos detiene', 'What stands in our way'),
    bullet(
      'forms',
      'Cada institución pide un formulario distinto, y la familia relata lo mismo una y otra vez.',
      'Each institution wants a different form, and the family tells the same account over and over.',
    ),
    bullet(
      'samples',
      'Las muestras genéticas se toman en un país y rara vez se comparan con los registros de los vecinos.',
      'Genetic samples are taken in one country and seldom compared with the records of its neighbors.',
    ),
    bullet(
      'news',
      'Las noticias llegan tarde, por teléfono, en un idioma que la familia no habla, o por la prensa.',
      'News arrives late, over the phone, in a language the family does not speak, or through the press.',
    ),
    quote(
      'drawer',
      '«Yo ya entregué la foto, la sangre y la fecha. Lo que falta es que alguien abra el cajón donde las pusieron.» — *Integrante de un comité de familiares, citada con su permiso*',
      '“I already handed over the photograph, the blood and the date. What is missing is for someone to open the drawer where they put them.” — *A member of a families’ committee, quoted with her permission*',
    ),
    heading('ground', 'Principios que no negociamos', 'Principles we do not bargain over'),
    paragraph(
      'guiding',
      'Toda búsqueda debe presumir vida, comenzar sin demora y continuar hasta dar con la persona o con su destino.[^principles] La familia tiene derecho a participar, a recibir explicaciones claras y a decir que no a una prueba sin que por ello se cierre su caso.',
      'Every search should presume life, begin without delay and go on until the person, or what happened to them, is found.[^principles] The family has a right to take part, to be given clear explanations, and to say no to a test without having its case closed for that reason.',
    ),
    paragraph(
      'data',
      'Los datos genéticos sirven para identificar y **para nada más**. No deben pasar a expedientes migratorios ni penales contra quien busca.',
      'Genetic data serve to identify and **for nothing else**. They must not pass into immigration or criminal files against those who search.',
    ),
    heading(
      'asks',
      'A las fiscalías, cancillerías y servicios forenses',
      'To prosecutors, foreign ministries and forensic services',
    ),
    ask(
      'agreement',
      '**Firmar un acuerdo regional de intercambio.** Que fije qué se comparte, quién lo consulta, cuánto tiempo se guarda y cómo se borra, con el consentimiento informado de cada familia.',
      '**Sign a regional exchange agreement.** It should set out what is shared, who consults it, how long it is kept and how it is erased, with the informed consent of each family.',
    ),
    ask(
      'form',
      '**Usar una sola ficha.** Que una declaración dada en cualquier consulado valga en los demás países, sin repetirla.',
      '**Use a single record.** A declaration given at any consulate should be valid in the other countries, without being repeated.',
    ),
    ask(
      'burials',
      '**Registrar antes de inhumar.** Que ninguna persona sin identificar sea sepultada sin ficha, muestra y ubicación anotada.',
      '**Record before burial.** No unidentified person should be buried without a record, a sample and a noted location.',
    ),
    ask(
      'notify',
      '**Notificar con dignidad.** Que la noticia se dé en persona, con intérprete y apoyo psicosocial, y que el traslado no cueste nada a la familia.',
      '**Give notice with dignity.** News should be given in person, with an interpreter and psychosocial support, and bringing a loved one home should cost the family nothing.',
    ),
    ask(
      'report',
      '**Informar cada año.** Que se publique cuántas solicitudes se recibieron y cuántas se resolvieron, de acuerdo con el indicador 10.7.3 y el objetivo 8 del Pacto Mundial.',
      '**Report every year.** The number of requests received and resolved should be published, in line with indicator 10.7.3 and objective 8 of the Global Compact.',
    ),
    heading('next', 'Para seguir', 'What comes next'),
    paragraph(
      'meeting',
      'Invitamos a las instituciones a una reunión de trabajo con las familias, en la que se revisen cinco casos de principio a fin. La propuesta de ficha única, preparada con especialistas, está disponible en [buscar.red-ceiba.example.org](https://buscar.red-ceiba.example.org/ficha).',
      'We invite the institutions to a working meeting with families, to go through five cases from beginning to end. The proposed single record, prepared with specialists, is available at [buscar.red-ceiba.example.org](https://buscar.red-ceiba.example.org/record).',
    ),
    note(
      'principles',
      'Principios Rectores para la Búsqueda de Personas Desaparecidas, Comité contra la Desaparición Forzada de las Naciones Unidas, 2019.',
      'Guiding Principles for the Search for Disappeared Persons, United Nations Committee on Enforced Disappearances, 2019.',
    ),
  ),
  story: [
    { do: 'draft', at: -16 * DAY, by: 'rosa@red-norte' },
    { do: 'translate', at: -10 * DAY, by: 'joe@alamo-families', language: 'en' },
    { do: 'check', at: -9 * DAY - 4 * HOUR, by: 'rosa@red-norte', as: 'reviewed' },
    {
      do: 'revise',
      at: -28 * HOUR,
      by: 'marina@rosa-de-los-vientos',
      language: 'es',
      block: 'burials',
      inlines:
        '**Registrar antes de inhumar.** Que ninguna persona sin identificar sea sepultada sin ficha, muestra y ubicación anotada, y que nunca se recurra a la fosa común.',
    },
    {
      do: 'revise',
      at: -26 * HOUR,
      by: 'joe@alamo-families',
      language: 'en',
      block: 'burials',
      inlines:
        '**Record before burial.** No unidentified person should be buried without a record, a sample and a noted location, and never in a common grave.',
    },
    { do: 'open-round', at: -25 * HOUR, by: 'rosa@red-norte', kind: 'comments', days: 7 },
    {
      do: 'comment',
      at: -20.5 * HOUR,
      by: 'azucena@xolotlan',
      language: 'es',
      block: 'samples',
      quote: 'rara vez se comparan',
      body: '¿Tenemos el número? En Chinandega nos dijeron que ninguna de las doce muestras de este año se había enviado.',
      replies: [
        {
          at: -18 * HOUR,
          by: 'marina@rosa-de-los-vientos',
          body: 'De Yoro tampoco. @Rosa Cantú lleva la cuenta por país.',
          mentions: ['rosa@red-norte'],
        },
      ],
    },
    {
      do: 'comment',
      at: -10.5 * HOUR,
      by: 'ines@izote',
      language: 'es',
      block: 'data',
      quote: 'para nada más',
      body: 'Conviene decir también quién responde si alguien los usa para otra cosa.',
      answer: {
        at: -3 * HOUR,
        by: 'rosa@red-norte',
        answer: 'in-part',
        note: 'Lo ponemos en el acuerdo regional, que es donde se fijan las responsabilidades.',
      },
    },
  ],
};
