import type { MailFacts } from './mail-words.ts';
import { number, plural, words } from './words.ts';

/** By which rule an organisation signs, as its own people read it. */
interface OwnRule {
  rule: string;
  approvals: number;
  minuteRequired: boolean;
}

const ruleEs = ({ rule, approvals, minuteRequired }: OwnRule) =>
  [
    rule === 'sole'
      ? 'Firma sola cualquier persona autorizada.'
      : approvals === 1
        ? 'Una persona propone la firma y otra, autorizada, da el Vo.Bo.'
        : `Una persona propone la firma y otras ${number('es', approvals)}, autorizadas, dan el Vo.Bo.`,
    minuteRequired ? 'Hace falta el acta de la junta, con su fecha.' : '',
  ]
    .filter(Boolean)
    .join(' ');
const ruleEn = ({ rule, approvals, minuteRequired }: OwnRule) =>
  [
    rule === 'sole'
      ? 'Any one authorised person signs alone.'
      : approvals === 1
        ? 'One person proposes the signature and an authorised person approves it.'
        : `One person proposes the signature and ${number('en', approvals)} authorised people approve it.`,
    minuteRequired ? 'The minute of the board is needed, with its date.' : '',
  ]
    .filter(Boolean)
    .join(' ');
const ruleOf = (f: MailFacts): OwnRule => ({
  rule: f['rule'] ?? 'sole',
  approvals: Number(f['approvals'] ?? 1),
  minuteRequired: f['minute'] === '1',
});

/** Who signs for an organisation: its own rule, its approvals, the minute of its board. */
export const signingAuthorityWords = words(
  {
    title: 'Quién firma por nosotras',
    lead: 'Cuántos vistos buenos hacen falta, y si se pide el acta, lo ven solo las personas de su organización.',
    rule: (rule: OwnRule) => ruleEs(rule),
    proposes: 'Proponen',
    approves: 'Autorizan',
    signs: 'Firman',
    nobody: 'Todavía nadie',
    short: (people: number, approvals: number) =>
      `Hoy ${plural('es', people, 'puede autorizar una persona', `pueden autorizar ${number('es', people)} personas`)} y hacen falta ${number('es', approvals)}, además de quien propone.`,
    changes: 'Cambios de la regla',
    never: 'Nadie la ha cambiado.',
    changed: (person: string, when: string) => `${person}, ${when}`,
    form: {
      approvals: 'Cuántos vistos buenos',
      approvalsHelp: 'De 1 a 5 personas distintas de quien propone. No cuenta si firma una persona sola.',
      minute: 'Pedir el acta de la junta y su fecha en cada firma',
      told: 'Al guardar se avisa por correo a todas las personas de su organización y a sus contactos.',
      looser: 'Para pedir menos, el cambio lo hace un enlace que también pueda firmar.',
    },
    minute: 'Acta de la junta',
    minuteHelp: 'Por ejemplo, «Acta 14/2027, punto 3». La ven solo las personas de su organización.',
    minuteNeeded: 'La regla de su organización pide el acta y su fecha.',
    given: (given: number, needed: number) =>
      `${number('es', given)} de ${number('es', needed)} vistos buenos`,
    givenBy: (people: string) => `Vo.Bo. de ${people}`,
    several: (needed: number, people: string) =>
      `Dan el Vo.Bo. ${number('es', needed)} personas autorizadas${people === '' ? '' : `: ${people}`}`,
    waiting: (missing: number) =>
      plural('es', missing, 'Falta un visto bueno', `Faltan ${number('es', missing)} vistos buenos`),
    severalAsked: (missing: number) =>
      `${plural('es', missing, 'Falta 1 visto bueno', `Faltan ${number('es', missing)} vistos buenos`)}. Se avisa por correo al proponer.`,
    severalMissing: (missing: number, when: string) =>
      `${plural('es', missing, 'Falta 1', `Faltan ${number('es', missing)}`)}, antes del ${when}`,
    partly: (given: number, needed: number) =>
      `Se guardó su visto bueno: ${number('es', given)} de ${number('es', needed)}. La firma se completa con los que faltan; antes nadie fuera de su organización sabe de ella.`,
    refusals: {
      'approvals-not-valid': 'Los vistos buenos son un número entero, de 1 a 5.',
      'approvals-too-many': (f: Record<string, string>) =>
        `Hoy pueden dar el visto bueno, además de quien propone: ${f['most']}. Pida esos como mucho, o dé antes el derecho de firmar a más personas.`,
      'looser-set-by-signer':
        'Para pedir menos vistos buenos o dejar de pedir el acta, el cambio lo hace un enlace que también pueda firmar.',
      'already-approved': 'Usted ya dio su visto bueno. Faltan los de otras personas de su organización.',
      'name-as-proposed':
        'Cuando hacen falta varios vistos buenos, el nombre queda como se propuso. Para cambiarlo, retiren la propuesta y propónganla de nuevo.',
      'minute-missing': 'Su organización pide el acta de la junta. Escriba cuál es.',
      'minute-day-missing': 'Su organización pide la fecha del acta. Escríbala.',
      'late-needs-whole-rule':
        'Su organización pide varios vistos buenos o el acta de la junta, y una llegada después del cierre no los lleva. Escriba a la secretaría.',
    },
    mails: {
      signingRuleChanged: {
        subject: 'Cambió cómo firma su organización',
        body: (f: MailFacts) =>
          `${f['giver']} cambió la regla con la que ${f['organization']} firma dentro de ${f['coalition']}. Desde ahora: ${ruleEs(ruleOf(f))}\n\nRecibe este aviso porque tiene un lugar en la organización. Si algo no es correcto, dígalo a la persona de enlace o a la secretaría: ${f['contact']}.`,
      },
    },
  },
  {
    title: 'Who signs for us',
    lead: 'Only your organisation’s own people see how many approvals are needed and whether the minute is asked for.',
    rule: (rule) => ruleEn(rule),
    proposes: 'Propose',
    approves: 'Approve',
    signs: 'Sign',
    nobody: 'Nobody yet',
    short: (people, approvals) =>
      `Today ${plural('en', people, 'one person can approve', `${number('en', people)} people can approve`)} and ${number('en', approvals)} are needed, besides whoever proposes.`,
    changes: 'Changes of the rule',
    never: 'Nobody has changed it.',
    changed: (person, when) => `${person}, ${when}`,
    form: {
      approvals: 'How many approvals',
      approvalsHelp: 'From 1 to 5 people other than who proposes. Not counted where one person signs alone.',
      minute: 'Ask for the minute of the board and its date with each signature',
      told: 'When you save, everybody in your organisation and its contacts are told by mail.',
      looser: 'To ask for less, a steward who may sign too makes the change.',
    },
    minute: 'Minute of the board',
    minuteHelp: 'For example, “Minute 14/2027, item 3”. Only your organisation’s people see it.',
    minuteNeeded: 'Your organisation’s rule asks for the minute and its date.',
    given: (given, needed) => `${number('en', given)} of ${number('en', needed)} approvals`,
    givenBy: (people) => `Approved by ${people}`,
    several: (needed, people) =>
      `${number('en', needed)} authorised people approve${people === '' ? '' : `: ${people}`}`,
    waiting: (missing) =>
      plural('en', missing, 'One approval is missing', `${number('en', missing)} approvals are missing`),
    severalAsked: (missing) =>
      `${plural('en', missing, '1 approval is missing', `${number('en', missing)} approvals are missing`)}. They are told by mail when you propose.`,
    severalMissing: (missing, when) =>
      `${plural('en', missing, '1 is missing', `${number('en', missing)} are missing`)}, before ${when}`,
    partly: (given, needed) =>
      `Your approval was kept: ${number('en', given)} of ${number('en', needed)}. The signature is complete with those that are missing; until then nobody outside your organisation knows of it.`,
    refusals: {
      'approvals-not-valid': 'Approvals are a whole number, from 1 to 5.',
      'approvals-too-many': (f) =>
        `Today so many can approve, besides whoever proposes: ${f['most']}. Ask for that many at most, or first give more people the right to sign.`,
      'looser-set-by-signer':
        'To ask for fewer approvals, or for the minute no longer, a steward who may sign too makes the change.',
      'already-approved': 'You have approved already. Others of your organisation are still missing.',
      'name-as-proposed':
        'Where several approvals are needed, the name stays as it was proposed. To change it, withdraw the proposal and propose it anew.',
      'minute-missing': 'Your organisation asks for the minute of its board. Write which one it is.',
      'minute-day-missing': 'Your organisation asks for the date of the minute. Write it.',
      'late-needs-whole-rule':
        'Your organisation asks for several approvals or the minute of its board, and what comes after closing carries neither. Write to the secretariat.',
    },
    mails: {
      signingRuleChanged: {
        subject: 'How your organisation signs has changed',
        body: (f) =>
          `${f['giver']} changed the rule by which ${f['organization']} signs within ${f['coalition']}. From now on: ${ruleEn(ruleOf(f))}\n\nYou receive this because you have a seat in the organisation. If something is wrong, tell a steward or the secretariat: ${f['contact']}.`,
      },
    },
  },
);
