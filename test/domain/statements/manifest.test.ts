import { describe, expect, it } from 'vitest';
import { digest } from '../../../domain/statements/canonical-text.ts';
import type { TermsFacts } from '../../../domain/statements/manifest.ts';
import { manifest, terms } from '../../../domain/statements/manifest.ts';

const es = { language: 'es', title: 'Por una migración con derechos', digest: 'a'.repeat(64) };
const en = { language: 'en', title: 'For migration with rights', digest: 'b'.repeat(64) };
const facts: TermsFacts = {
  manifestDigest: 'c'.repeat(64),
  addressees: [
    { kind: 'to', names: { es: 'Secretaría del Foro', en: 'Forum secretariat' } },
    { kind: 'cc', names: { es: 'Prensa', en: 'Press' } },
  ],
  meaning: { es: 'Firmar es apoyar\n\ncada petición.', en: 'To sign is to support every ask.' },
  reconfirmationRule: 'lapse',
  whoMaySign: ['ally', 'full'],
};

describe('a manifest', () => {
  it('is readable, names the reference language first and does not depend on the order given', () => {
    const sealed = manifest({ referenceLanguage: 'es', languages: [en, es] });
    expect(sealed.text).toBe(
      `Acuerdo manifest 1\nReference language: es\n\nLanguage: es\nTitle: ${es.title}\nSHA-256: ${es.digest}\n\nLanguage: en\nTitle: ${en.title}\nSHA-256: ${en.digest}\n`,
    );
    expect(sealed.digest).toBe(digest(sealed.text));
    expect(manifest({ referenceLanguage: 'es', languages: [es, en] })).toEqual(sealed);
  });

  it('changes with each fact', () => {
    const all = [
      manifest({ referenceLanguage: 'es', languages: [es, en] }),
      manifest({ referenceLanguage: 'en', languages: [es, en] }),
      manifest({ referenceLanguage: 'es', languages: [es] }),
      manifest({ referenceLanguage: 'es', languages: [es, { ...en, digest: es.digest }] }),
      manifest({ referenceLanguage: 'es', languages: [es, { ...en, title: 'For rights' }] }),
    ];
    expect(new Set(all.map((sealed) => sealed.digest)).size).toBe(all.length);
  });

  it('refuses a reference language that is not there', () => {
    expect(() => manifest({ referenceLanguage: 'pt', languages: [es, en] })).toThrow(RangeError);
  });
});

describe('the terms of an opening', () => {
  it('are readable', () => {
    expect(terms(facts).text).toBe(
      [
        `Acuerdo terms 2\nManifest SHA-256: ${facts.manifestDigest}\nAfter a substantive correction: signatures lapse unless confirmed again\nWho may sign: full members, allies`,
        'To\nen: Forum secretariat\nes: Secretaría del Foro',
        'Copy to\nen: Press\nes: Prensa',
        'Meaning\nen: To sign is to support every ask.\nes: Firmar es apoyar\n| cada petición.\n',
      ].join('\n\n'),
    );
  });

  it('change with each fact, and words cannot pose as another line', () => {
    const [to, cc] = facts.addressees as [TermsFacts['addressees'][number], TermsFacts['addressees'][number]];
    const all = [
      facts,
      { ...facts, manifestDigest: 'd'.repeat(64) },
      { ...facts, addressees: [cc, to] },
      { ...facts, addressees: [to] },
      { ...facts, addressees: [to, { ...cc, kind: 'to' as const }] },
      {
        ...facts,
        addressees: [{ ...to, names: { ...to.names, en: 'Forum secretariat\n\nCopy to\nen: Press' } }],
      },
      { ...facts, meaning: { ...facts.meaning, es: 'Firmar es apoyar cada petición.' } },
      { ...facts, reconfirmationRule: 'carry' as const },
      { ...facts, whoMaySign: ['full', 'associate', 'ally'] as const },
      { ...facts, whoMaySign: ['full'] as const },
    ].map((one) => terms(one));
    expect(new Set(all.map((sealed) => sealed.digest)).size).toBe(all.length);
    expect(all[5]?.text).toContain('en: Forum secretariat\n| Copy to\n| en: Press');
  });
});
