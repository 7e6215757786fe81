import { describe, expect, it } from 'vitest';
import {
  changePosition,
  sharePositionWith,
  supersedePosition,
  withdrawPosition,
} from '../../../domain/positions/actions-change.ts';
import { endorsePosition } from '../../../domain/positions/actions-endorse.ts';
import { sharePosition } from '../../../domain/positions/actions.ts';
import { mayKnowPosition } from '../../../domain/positions/policy.ts';
import { fileOfPosition } from '../../../domain/positions/reads-files.ts';
import { requirePosition } from '../../../domain/positions/reads.ts';
import { zip } from '../../../domain/print/zip.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { anonymous, type Viewer } from '../../../domain/viewer.ts';
import { eachEngine } from '../../support/store.ts';
import { givenPosition } from '../../support/factories/positions.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld } from '../../support/signing-world.ts';

const PDF = new TextEncoder().encode('%PDF-1.7\n…');
const partsIn = (...names: string[]) => zip(new Map(names.map((name) => [name, new Uint8Array([60])])));
const ZIP = partsIn('a.txt');
const WORD = partsIn('[Content_Types].xml', 'word/document.xml');
const day = { datedOn: '2026-11-20' };

eachEngine((engine) => {
  describe('sharing a position', () => {
    it('keeps words, a file and a link, each in its language, under an address of its title', async () => {
      const { platform, luz, ines, coalitionSlug } = await signingWorld({ engine });
      const shared = await sharePosition(platform, await luz.viewer(), {
        seat: luz.seat,
        wordings: [
          {
            language: 'es',
            title: 'Nadie detenido',
            words: 'Uno.\r\n\r\n\u00adDos  con espacios.\nY otra línea.',
          },
          { language: 'en', title: 'Nobody detained', file: { name: 'C:\\x\\Our "paper".pdf', bytes: PDF } },
          { language: 'fr', title: 'Personne', url: ' https://example.org/é ' },
        ],
        ...day,
        expiresOn: '2027-11-20',
        audience: 'public',
      });
      expect(shared).toMatchObject({
        slug: 'nadie-detenido',
        audience: 'public',
        standing: 'inForce',
        owner: 'Foro Lenca Migrante',
        languages: [
          { language: 'es', kind: 'text', words: 'Uno.\n\nDos con espacios.\nY otra línea.' },
          { language: 'en', kind: 'file', fileName: 'Our paper.pdf', words: null },
          { language: 'fr', kind: 'link', url: 'https://example.org/%C3%A9' },
        ],
      });
      const file = async (viewer: Viewer, language = 'en') =>
        fileOfPosition(
          platform.store.read,
          viewer,
          { coalition: coalitionSlug, position: shared.slug, language },
          platform.clock.now(),
        );
      const kept = (await file(anonymous('es')))!;
      expect([kept.mime, kept.fileName, Buffer.from(kept.bytes).toString()]).toEqual([
        'application/pdf',
        'nadie-detenido-en.pdf',
        Buffer.from(PDF).toString(),
      ]);
      expect(await file(anonymous('es'), 'es')).toBe(null);
      const own = { seat: luz.seat, position: shared.id, audience: 'coalition' } as const;
      await sharePositionWith(platform, await luz.viewer(), own);
      expect(await file(anonymous('es'))).toBe(null);
      expect((await file(await ines.viewer()))?.mime).toBe('application/pdf');
      const again = await givenPosition(platform, luz, {
        wordings: [{ language: 'es', title: 'Nadie detenido', words: 'Otra vez.' }],
      });
      expect(again.slug).toBe('nadie-detenido-2');
    });

    it('is done by who speaks for a member, and by nobody for the office', async () => {
      const { platform, member, ana } = await signingWorld({ engine });
      const mute = await member({ seat: { may_sign: 0 } });
      const steward = await member({ seat: { may_sign: 0, steward: 1 } });
      expect(await refusal(givenPosition(platform, mute))).toBe('Forbidden position-by-who-speaks');
      expect(await refusal(givenPosition(platform, ana))).toBe('Forbidden position-by-members');
      expect(await refusal(givenPosition(platform, { ...steward, seat: mute.seat }))).toBe(
        'Forbidden not-your-seat',
      );
      expect(await refusal(givenPosition(platform, { ...mute, viewer: async () => anonymous('es') }))).toBe(
        'Forbidden signed-out',
      );
      expect((await givenPosition(platform, steward)).organizationId).toBe(steward.organizationId);
    });

    it.each([
      ['nothing', { words: ' \n ' }, 'wordings.0.words:position-empty'],
      ['only what nobody sees', { words: '\u200b' }, 'wordings.0.words:position-empty'],
      [
        'two forms at once',
        { words: 'Sí', url: 'https://example.org' },
        'wordings.0.words:position-said-twice',
      ],
      ['a script for a link', { url: 'javascript:alert(1)' }, 'wordings.0.url:link-not-valid'],
      ['a mail address', { url: 'mailto:a@example.org' }, 'wordings.0.url:link-not-valid'],
      [
        'a page called a PDF',
        { file: { name: 'a.pdf', bytes: new TextEncoder().encode('<html>') } },
        'wordings.0.file:position-file-kind',
      ],
      ['a PDF called a page', { file: { name: 'a.html', bytes: PDF } }, 'wordings.0.file:position-file-kind'],
      [
        'an archive called a Word file',
        { file: { name: 'a.docx', bytes: ZIP } },
        'wordings.0.file:position-file-kind',
      ],
      [
        'a Word file called something else',
        { file: { name: 'a.odt', bytes: WORD } },
        'wordings.0.file:position-file-kind',
      ],
      [
        'a file too large',
        { file: { name: 'a.pdf', bytes: Buffer.concat([PDF, Buffer.alloc(10_000_001)]) } },
        'wordings.0.file:position-file-too-large',
      ],
      ['a file there never was', { keepFile: true }, 'wordings.0.words:position-empty'],
    ])('refuses %s', async (_what, wording, faults) => {
      const { platform, luz } = await signingWorld({ engine });
      const given = givenPosition(platform, luz, {
        wordings: [{ language: 'es', title: 'Uno', ...wording }],
      });
      expect(await refusal(given)).toBe(`Invalid ${faults}`);
    });

    it('refuses days that are none, an end before the beginning, and a body left out', async () => {
      const { platform, luz } = await signingWorld({ engine });
      const attempt = (overrides: object) => refusal(givenPosition(platform, luz, overrides));
      expect(await attempt({ datedOn: '2026-02-30' })).toBe('Invalid datedOn:day-not-valid');
      expect(await attempt({ datedOn: '2026-11-22' })).toBe('Invalid datedOn:day-to-come');
      expect(await attempt({ ...day, expiresOn: '2026-11-19' })).toBe(
        'Invalid expiresOn:expires-before-dated',
      );
      expect(await attempt({ audience: 'body' })).toBe('Invalid body:position-body-missing');
      expect(await attempt({ audience: 'body', body: 'nothing' })).toBe('NotFound');
    });
  });

  describe('who is protected', () => {
    it('shows nothing to the public, and goes by its alias among members', async () => {
      const { platform, ines, luz, member } = await signingWorld({ engine });
      const hidden = await member({ name: 'Nombre verdadero', alias: 'Colectiva del Sur' });
      for (const player of [ines, hidden])
        expect(await refusal(givenPosition(platform, player, { audience: 'public' }))).toBe(
          'Forbidden organisation-not-in-public',
        );
      const shared = await givenPosition(platform, hidden);
      expect(shared.owner).toBe('Colectiva del Sur');
      expect(
        await refusal(
          sharePositionWith(platform, await hidden.viewer(), {
            seat: hidden.seat,
            position: shared.id,
            audience: 'public',
          }),
        ),
      ).toBe('Forbidden organisation-not-in-public');
      const [act] = await listActs(platform.store.read, { coalitionId: shared.coalitionId, limit: 1 });
      expect(act).toMatchObject({ act: 'position.shared', seatId: null, actor: null });
      const open = await givenPosition(platform, luz);
      await endorsePosition(platform, await hidden.viewer(), {
        seat: hidden.seat,
        position: open.id,
        shown: 'members',
      });
      const [endorsed] = await listActs(platform.store.read, { coalitionId: shared.coalitionId, limit: 1 });
      expect(endorsed).toMatchObject({ act: 'position.endorsed', seatId: null, actor: null });
    });

    it('is no longer public from the moment it is protected', async () => {
      const { platform, luz } = await signingWorld({ engine });
      const shared = await givenPosition(platform, luz, { audience: 'public' });
      expect(mayKnowPosition(anonymous('es'), shared).allowed).toBe(true);
      await platform.store.write((trx) =>
        trx
          .updateTable('memberships')
          .set({ at_risk: 1 })
          .where('organization_id', '=', luz.organizationId)
          .execute(),
      );
      const now = await requirePosition(platform.store.read, shared.id, platform.clock.now());
      expect(now.audience).toBe('coalition');
      expect(mayKnowPosition(anonymous('es'), now).allowed).toBe(false);
    });
  });

  describe('changing a position', () => {
    it('puts other words in its place until somebody endorses it, and keeps the file that is there', async () => {
      const { platform, luz, tom } = await signingWorld({ engine });
      const shared = await givenPosition(platform, luz, {
        wordings: [{ language: 'es', title: 'Uno', file: { name: 'uno.pdf', bytes: PDF } }],
      });
      const change = async (wordings: Parameters<typeof sharePosition>[2]['wordings'], who = luz) =>
        changePosition(platform, await who.viewer(), {
          seat: who.seat,
          position: shared.id,
          wordings,
          ...day,
        });
      const changed = await change([
        { language: 'es', title: 'Dos', keepFile: true },
        { language: 'en', title: 'Two', words: 'Two.' },
      ]);
      expect(changed).toMatchObject({
        slug: shared.slug,
        datedOn: '2026-11-20',
        languages: [
          { title: 'Dos', kind: 'file', fileName: 'uno.pdf' },
          { title: 'Two', words: 'Two.' },
        ],
      });
      const again = [{ language: 'es', title: 'Tres', words: 'Tres.' }];
      expect(await refusal(change(again, tom))).toBe('Forbidden position-not-yours');
      await endorsePosition(platform, await tom.viewer(), {
        seat: tom.seat,
        position: shared.id,
        shown: 'members',
      });
      expect(await refusal(change(again))).toBe('Forbidden position-relied-on');
    });

    it('answers a file as what it is, though others keep the same bytes, and lets go of one that is replaced', async () => {
      const { platform, luz, tom, coalitionSlug } = await signingWorld({ engine });
      const wordings = [{ language: 'es', title: 'Uno', file: { name: 'Uno.DOCX', bytes: WORD } }];
      const [ours, theirs] = [
        await givenPosition(platform, luz, { wordings }),
        await givenPosition(platform, tom, { wordings }),
      ];
      const kept = () => platform.store.read.selectFrom('files').select('id').execute();
      expect(await kept()).toHaveLength(2);
      const change = async (wordings: Parameters<typeof sharePosition>[2]['wordings']) =>
        changePosition(platform, await luz.viewer(), {
          seat: luz.seat,
          position: ours.id,
          wordings,
          ...day,
        });
      await change(wordings);
      expect(await kept()).toHaveLength(2);
      await change([{ language: 'es', title: 'Uno', words: 'Uno.' }]);
      expect(await kept()).toHaveLength(1);
      const place = { coalition: coalitionSlug, position: theirs.slug, language: 'es' };
      const now = platform.clock.now();
      expect(await fileOfPosition(platform.store.read, await luz.viewer(), place, now)).toMatchObject({
        mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        fileName: 'uno-2-es.docx',
      });
    });

    it('lets a new one take its place, and no circle of them', async () => {
      const { platform, luz, tom } = await signingWorld({ engine });
      const first = await givenPosition(platform, luz);
      const second = await givenPosition(platform, luz, { supersedes: first.id });
      const third = await givenPosition(platform, luz);
      const supersede = async (position: string, by: string, who = luz) =>
        supersedePosition(platform, await who.viewer(), { seat: who.seat, position, by });
      await supersede(second.id, third.id);
      const { read } = platform.store;
      expect((await requirePosition(read, first.id, platform.clock.now())).standing).toBe('superseded');
      expect((await requirePosition(read, second.id, platform.clock.now())).supersededById).toBe(third.id);
      expect(await refusal(supersede(third.id, first.id))).toBe('Invalid by:position-circle');
      expect(await refusal(supersede(third.id, third.id))).toBe('Invalid by:position-circle');
      expect(await refusal(supersede(third.id, (await givenPosition(platform, tom)).id))).toBe(
        'Forbidden position-not-yours',
      );
      expect(await refusal(givenPosition(platform, tom, { supersedes: third.id }))).toBe(
        'Forbidden position-not-yours',
      );
    });

    it('is withdrawn once, and then the public reads it no more', async () => {
      const { platform, luz, tom } = await signingWorld({ engine });
      const shared = await givenPosition(platform, luz, { audience: 'public' });
      const withdraw = async (who = luz) =>
        withdrawPosition(platform, await who.viewer(), { seat: who.seat, position: shared.id });
      expect(await refusal(withdraw(tom))).toBe('Forbidden position-not-yours');
      const gone = await withdraw();
      expect(gone.standing).toBe('withdrawn');
      expect(mayKnowPosition(anonymous('es'), gone).allowed).toBe(false);
      expect(mayKnowPosition(await tom.viewer(), gone).allowed).toBe(true);
      expect(await refusal(withdraw())).toBe('Forbidden position-withdrawn');
    });

    it('expires after its last day by the coalition’s clock', async () => {
      const { platform, luz } = await signingWorld({ engine });
      const { id } = await givenPosition(platform, luz, { ...day, expiresOn: '2026-11-22' });
      const standing = async () =>
        (await requirePosition(platform.store.read, id, platform.clock.now())).standing;
      // Midnight in Guatemala is six hours after Greenwich's.
      platform.clock.set('2026-11-23T05:59:59.000Z');
      expect(await standing()).toBe('inForce');
      platform.clock.set('2026-11-23T06:00:00.000Z');
      expect(await standing()).toBe('expired');
    });
  });
});
