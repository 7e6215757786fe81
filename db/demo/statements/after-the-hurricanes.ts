import { ask, bullet, heading, note, paragraph, quote, sideBySide } from '../blocks.ts';
import { DAY, HOUR } from '../dates.ts';
import type { DemoStatement } from '../types.ts';

/** A letter convened by a member, English first, with a second deadline in Washington's zone. */
export const afterTheHurricanes: DemoStatement = {
  key: 'after-the-hurricanes',
  slug: 'proteccion-temporal-despues-de-los-huracanes',
  mode: 'opt-in',
  body: 'work-and-status',
  titles: {
    es: 'Carta: protección temporal para los países golpeados por huracanes',
    en: 'Letter: temporary protection for countries struck by hurricanes',
  },
  languages: ['en', 'es'],
  blocks: sideBySide(
    paragraph(
      'who',
      'Quienes escribimos esta carta —las {n} organizaciones abajo firmantes— vivimos y trabajamos en Maryland, California, Intibucá y muchos lugares más. Entre nosotras hay asociaciones fundadas por titulares del Estatus de Protección Temporal (TPS), y hay grupos de los países de donde vinieron.',
      'We who write this letter, the {n} undersigned organisations, live and work in Maryland, California, Intibucá and many places besides. Among us are associations founded by holders of Temporary Protected Status (TPS), and groups from the countries they came from.',
    ),
    paragraph(
      'law',
      'La ley permite dar esta protección cuando un desastre ambiental, un conflicto armado u otras condiciones extraordinarias impiden volver con seguridad.[^section] Honduras y Nicaragua la recibieron por primera vez tras el huracán Mitch. En noviembre de 2020, Eta e Iota tocaron tierra con dos semanas de diferencia sobre comunidades que todavía se estaban recuperando.',
      'The law allows this protection when an environmental disaster, an armed conflict or other extraordinary conditions prevent people from returning in safety.[^section] Honduras and Nicaragua first received it after Hurricane Mitch. In November 2020, Eta and Iota made landfall two weeks apart, on communities that were still recovering.',
    ),
    heading('return', 'Volver no es lo mismo que estar a salvo', 'Going back is not the same as being safe'),
    paragraph(
      'river',
      'Una carretera reabierta no basta. Hace falta que el puente resista la próxima crecida, que la escuela tenga techo y que la parcela no siga bajo el lodo. Nuestras contrapartes miden la recuperación así, casa por casa, y nos dicen que está incompleta.',
      'A reopened road is not enough. The bridge must stand up to the next flood, the school must have a roof, and the field must no longer lie under mud. Our counterparts measure recovery in that way, house by house, and they tell us it is unfinished.',
    ),
    paragraph(
      'here',
      'Del otro lado están las vidas hechas aquí: hipotecas, hijas e hijos nacidos en este país, turnos de noche en hospitales, padrones de voluntarios en cada iglesia. Un permiso que se renueva a última hora mantiene a toda una familia con la maleta cerca de la puerta.',
      'On the other side are the lives made here: mortgages, children born in this country, night shifts in hospitals, volunteer lists in every church. A permit renewed at the last minute keeps a whole family with a suitcase by the door.',
    ),
    quote(
      'calendar',
      '«En mi cocina hay dos calendarios: el de la escuela de mis hijos y el de mi permiso de trabajo. Quisiera quedarme solo con el primero.» — *Socia de la Alianza, Maryland*',
      '“There are two calendars in my kitchen: my children’s school and my work permit. I would like to keep only the first.” — *A member of the Alliance, Maryland*',
    ),
    heading(
      'asks',
      'Pedimos a la Secretaría de Seguridad Nacional',
      'We ask the Secretary of Homeland Security to',
    ),
    ask(
      'designate',
      '**Designar de nuevo** a los países cuya recuperación no permita un regreso seguro, a partir de un examen público de las condiciones en el terreno.',
      '**Designate again** those countries whose recovery does not allow a safe return, on the basis of a public review of conditions on the ground.',
    ),
    ask(
      'early',
      '**Decidir con anticipación** y explicar los motivos, sin agotar el mínimo de sesenta días que marca la ley.',
      '**Decide early** and give reasons, without running down the sixty-day minimum that the statute sets.',
    ),
    ask(
      'permits',
      '**Prorrogar de oficio los permisos de trabajo** mientras se tramita cada renovación, con un aviso que los empleadores puedan entender.',
      '**Extend work permits automatically** while each renewal is processed, with a notice that employers can understand.',
    ),
    ask(
      'hear',
      '**Escuchar a las comunidades** antes de decidir, en sesiones abiertas y con interpretación al español, al kreyòl y a lenguas indígenas.',
      '**Hear from communities** before deciding, in open sessions with interpretation into Spanish, Kreyòl and Indigenous languages.',
    ),
    heading('congress', 'Y al Congreso', 'And we ask Congress to'),
    bullet(
      'residence',
      'abrir un camino a la residencia permanente para quienes llevan años viviendo de una prórroga a otra;',
      'open a path to permanent residence for those who have lived for years from one extension to the next;',
    ),
    bullet(
      'recovery',
      'acompañar con recursos la reconstrucción, con participación de los municipios y de la diáspora.',
      'support reconstruction with resources, with a part in it for municipalities and the diaspora.',
    ),
    heading('offer', 'A su disposición', 'At your disposal'),
    paragraph(
      'meet',
      'Podemos reunir a titulares de TPS, alcaldías y organizaciones de Honduras, Nicaragua y El Salvador en una misma videollamada. El [expediente de testimonios](https://chesapeake.example.org/hurricanes), sin nombres ni direcciones, está a disposición de su oficina.',
      'We can bring TPS holders, mayors’ offices and organisations from Honduras, Nicaragua and El Salvador together on a single call. The [file of testimonies](https://chesapeake.example.org/hurricanes), without names or addresses, is at your office’s disposal.',
    ),
    note(
      'section',
      'Ley de Inmigración y Nacionalidad de los Estados Unidos, sección 244 (título 8 del Código de los Estados Unidos, sección 1254a).',
      'United States Immigration and Nationality Act, section 244 (8 U.S.C. 1254a).',
    ),
  ),
  story: [
    { do: 'draft', at: -24 * DAY, by: 'wilfredo@chesapeake' },
    { do: 'translate', at: -17 * DAY, by: 'karen@chesapeake', language: 'es' },
    { do: 'check', at: -12 * DAY - 3 * HOUR, by: 'wilfredo@chesapeake', as: 'reviewed' },
    { do: 'close', at: -9 * DAY - 2 * HOUR, by: 'wilfredo@chesapeake' },
    {
      do: 'open-sign-on',
      at: -8 * DAY - 4 * HOUR,
      by: 'ana@red-ceiba',
      convenors: ['chesapeake'],
      addressees: [
        {
          kind: 'to',
          es: 'Titular de la Secretaría de Seguridad Nacional de los Estados Unidos',
          en: 'Secretary of Homeland Security of the United States',
        },
        {
          kind: 'cc',
          es: 'Comisiones de lo Judicial del Senado y de la Cámara de Representantes',
          en: 'Judiciary Committees of the Senate and the House of Representatives',
        },
      ],
      closes: { day: 17, time: '17:00', zone: 'America/New_York' },
      goal: { organizations: 15, countries: 4 },
      whoMaySign: ['full', 'associate', 'ally'],
      meaning: {
        es: 'Firman organizaciones, no personas. La carta se entregará en mano y por correo; después se publicará con la lista de firmas.',
        en: 'Organisations sign, not individuals. The letter will be delivered by hand and by mail, and then published with the list of signatories.',
      },
      reconfirmation: 'lapse',
    },
    {
      do: 'sign',
      at: -8 * DAY,
      by: 'wilfredo@chesapeake',
      language: 'en',
      visibility: 'public',
      printsSigner: true,
    },
    {
      do: 'sign',
      at: -6 * DAY - 5 * HOUR,
      by: 'hector@oficina-queens',
      language: 'es',
      visibility: 'public',
    },
    {
      do: 'sign',
      at: -5 * DAY - 2 * HOUR,
      by: 'tom@puente-norte',
      language: 'en',
      visibility: 'public',
      printsSigner: true,
    },
    { do: 'sign', at: -3 * DAY - 7 * HOUR, by: 'luz@foro-lenca', language: 'es', visibility: 'public' },
    {
      do: 'sign',
      at: -2 * DAY - 3 * HOUR,
      by: 'daniel@casa-jacaranda',
      language: 'es',
      visibility: 'public',
    },
    { do: 'sign', at: -9 * HOUR, by: 'joe@alamo-families', language: 'en', visibility: 'public' },
  ],
};
