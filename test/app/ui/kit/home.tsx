import { coalitionWays } from '../../../../app/shell/nav.ts';
import { SignedInShell } from '../../../../app/shell/signed-in.tsx';
import { Badge } from '../../../../app/ui/badge.tsx';
import { Banner } from '../../../../app/ui/banner.tsx';
import { Button, ButtonLink } from '../../../../app/ui/button.tsx';
import { OpenCard } from '../../../../app/ui/card.tsx';
import { CountryChips } from '../../../../app/ui/chips.tsx';
import { TimeLeft } from '../../../../app/ui/deadline.tsx';
import { DateBlock, DayBlock, Ledger, LedgerRow } from '../../../../app/ui/ledger.tsx';
import { PageHead } from '../../../../app/ui/line.tsx';
import { Ring } from '../../../../app/ui/ring.tsx';
import { Section, Split } from '../../../../app/ui/section.tsx';
import { useLanguage } from '../../../../app/ui/surroundings.ts';
import { NOW, viewer } from './site.ts';

const zone = 'America/Mexico_City';
const closes = '2027-01-14T23:00:00.000Z';

export const handle = { crumbs: () => [{ name: 'Hoy' }] };
export const loader = () => null;

/** Hoy, as a page would build it from the kit. */
export default function Home() {
  return (
    <SignedInShell
      coalition={{ name: 'Red Ceiba', to: '/home' }}
      ways={coalitionWays(useLanguage(), '/home', { waiting: 3 })}
      acting={{ viewer, account: '/account', signOut: '/sign-out', chooseSeat: '/seat' }}
      foot={
        <Button icon="plus" wide>
          Nuevo
        </Button>
      }
    >
      <PageHead above="Martes 12 de enero de 2027, 13:00 en Tapachula" title="Buenas tardes, Marta" />
      <Split
        label="Próximos 14 días"
        aside={
          <>
            <div className="section-head">
              <h2>Próximos 14 días</h2>
              <a href="/calendar">Calendario</a>
            </div>
            <ol className="agenda-days">
              <li>
                <span className="strong figures">14</span>
                <span className="min quiet">jue</span>
                <div>
                  <b>Cierra la firma «Del compromiso al plan»</b>
                  <div className="min quiet">17:00 Guatemala · 18:00 Washington</div>
                </div>
              </li>
              <li>
                <span className="strong figures">26</span>
                <span className="min quiet">mar</span>
                <div>
                  <b>Asamblea de la Red Ceiba</b>
                  <div className="min quiet">Orden del día publicado</div>
                </div>
              </li>
            </ol>
            <div className="stack">
              <span />
              <Banner>No hay alertas abiertas. Las urgentes aparecen aquí y en su correo.</Banner>
            </div>
          </>
        }
      >
        <Section
          id="yours"
          title="Le toca a usted"
          aside={<span className="quiet">3 asuntos de Albergue La Ruta del Sur</span>}
        >
          <Ledger ordered>
            <LedgerRow
              date={<DayBlock at={closes} zone={zone} />}
              badges={
                <>
                  <TimeLeft at={closes} now={NOW} />
                  <Badge icon="sign" tone="bare">
                    Firma
                  </Badge>
                </>
              }
              title="Del compromiso al plan: lo que la declaración de 2026 pide a nuestros gobiernos"
              serif
              to="/home/sign-ons/1"
              action={
                <ButtonLink kind="primary" to="/home/sign-ons/1">
                  Leer y firmar
                </ButtonLink>
              }
            >
              Su organización aún no responde. Firma con Vo.Bo. del Dr. Ibarra. Cierra a las 17:00 en
              Tapachula y Guatemala.
            </LedgerRow>
            <LedgerRow
              date={<DayBlock at="2027-01-15T18:00:00.000Z" zone={zone} />}
              badges={
                <>
                  <Badge icon="decision" tone="slow">
                    Decisión
                  </Badge>
                  <Badge icon="bodies" tone="bare">
                    6 de 8 respuestas para el quórum
                  </Badge>
                </>
              }
              title="¿Pide la Red una audiencia temática sobre niñez en tránsito?"
              action={<ButtonLink to="/home/decisions/1">Responder</ButtonLink>}
            >
              Usted vota por su organización hasta las 12:00 (Tapachula).
            </LedgerRow>
            <LedgerRow
              date={<DayBlock at="2027-01-17T18:00:00.000Z" zone={zone} />}
              badges={
                <Badge icon="comment" tone="indigo">
                  La mencionan
                </Badge>
              }
              title="Ninguna niña, ningún niño detenido en tránsito"
              serif
              to="/home/texts/1"
              action={<ButtonLink to="/home/texts/1">Contestar</ButtonLink>}
            >
              Luz Mejía, Foro Lenca Migrante: «Marta, ¿cabe aquí lo de la discapacidad?»
            </LedgerRow>
          </Ledger>
        </Section>
      </Split>
      <Section
        id="open"
        title="Abiertos a firma"
        aside={<a href="/home/sign-ons">Ver los 2 abiertos y 9 cerrados</a>}
      >
        <div className="two">
          <OpenCard
            ring={<Ring value={11} goal={20} of="de 20" label="11 de 20 organizaciones" />}
            title="Del compromiso al plan"
            to="/home/sign-ons/1"
          >
            <p className="small quiet">Convoca Red Ceiba · cierra jue 14 ene · 17:00</p>
            <CountryChips
              label="Países"
              countries={[
                { code: 'US', n: 4 },
                { code: 'MX', n: 3 },
                { code: 'GT', n: 2 },
                { code: 'HN', n: 1 },
                { code: 'PA', n: 1 },
              ]}
              missing="falta 1 país"
            />
          </OpenCard>
          <OpenCard
            ring={<Ring value={6} goal={15} of="de 15" label="6 de 15 organizaciones" />}
            title="Carta sobre el TPS para países afectados por huracanes"
            to="/home/sign-ons/2"
          >
            <p className="small quiet">
              Convoca Chesapeake Salvadoran Alliance · cierra vie 29 ene · 17:00 Washington
            </p>
            <CountryChips label="Países" countries={[{ code: 'US', n: 5 }]} missing="faltan 2 países" />
          </OpenCard>
        </div>
      </Section>
      <Section id="comments" title="En comentarios" aside={<a href="/home/texts">Todos los textos</a>}>
        <Ledger>
          <LedgerRow
            date={<DateBlock figure={5} words="días" />}
            title="Ninguna niña, ningún niño detenido en tránsito"
            serif
            to="/home/texts/1"
            action={<ButtonLink to="/home/texts/1">Comentar</ButtonLink>}
          >
            Ronda 1 · 14 comentarios de 6 organizaciones · inglés: 1 párrafo atrasado
          </LedgerRow>
        </Ledger>
      </Section>
    </SignedInShell>
  );
}
