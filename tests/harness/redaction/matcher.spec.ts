import { expect, test } from '@playwright/test';
import { Matcher } from '../../../reporting/redaction/matcher.ts';
import type { Kind } from '../../../reporting/redaction/secret.ts';

/* What is taken out of a text, in whatever the text was written; and what is left as it is. */

const matcherOf = (...secrets: [Kind, string][]): Matcher =>
  new Matcher(secrets.map(([kind, value]) => ({ kind, value, rank: 1 })));

const asBase64 = (text: string): string => Buffer.from(text).toString('base64');
const asHtml = (text: string): string => text.replace(/[^A-Za-z0-9]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
const asUnicode = (text: string): string =>
  text.replace(/[^A-Za-z0-9]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const PASSWORD = 'aB3&é"<€>+/\\%\'Zz';

test.describe('a password', () => {
  for (const { how, text } of [
    { how: 'as it is', text: PASSWORD },
    { how: 'in JSON', text: JSON.stringify({ a: PASSWORD }) },
    { how: 'in JSON in JSON', text: JSON.stringify(JSON.stringify(JSON.stringify(PASSWORD))) },
    { how: 'in a URL', text: `http://h/?a=${encodeURIComponent(PASSWORD)}&b=1` },
    { how: 'in a form', text: new URLSearchParams({ a: PASSWORD, b: '1' }).toString() },
    { how: 'in a URL in JSON in a URL', text: encodeURIComponent(JSON.stringify(encodeURIComponent(PASSWORD))) },
    { how: 'in HTML, by numbers', text: `<b>${asHtml(PASSWORD)}</b>` },
    {
      how: 'in HTML, by names',
      text: PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    },
    { how: 'in JSON, in ASCII', text: asUnicode(PASSWORD) },
    { how: 'in base64', text: asBase64(`qui sait : ${PASSWORD}`) },
    { how: 'in base64, after one byte more', text: asBase64(`qui sait: ${PASSWORD}`) },
    {
      how: 'in base64, among bytes',
      text: Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(PASSWORD)]).toString('base64'),
    },
    { how: 'in hexadecimal', text: Buffer.from(PASSWORD).toString('hex') },
    {
      how: 'in a dump',
      text: Buffer.from(PASSWORD)
        .toString('hex')
        .replace(/..(?!$)/g, '$& '),
    },
  ]) {
    test(`is found ${how}`, () => {
      const matcher = matcherOf(['motDePasse', PASSWORD]);
      expect(matcher.redact(text)).not.toBe(text);
      expect(matcher.find(matcher.redact(text))).toBeUndefined();
    });
  }

  test('is named, and leaves JSON, URLs and base64 what they are', () => {
    const matcher = matcherOf(['motDePasse', PASSWORD]);
    expect(JSON.parse(matcher.redact(JSON.stringify({ a: `x ${PASSWORD} y` })))).toEqual({
      a: 'x « mot de passe n° 1 » y',
    });
    expect(new URL(matcher.redact(`http://h/p?a=${encodeURIComponent(PASSWORD)}&b=1`)).searchParams.get('b')).toBe('1');
    const packed = Buffer.from(matcher.redact(asBase64(`avant ${PASSWORD} après`)), 'base64').toString();
    expect(packed).toBe('avant « mot de passe n° 1 » après');
  });

  test('is taken whole where another is a part of it', () => {
    const matcher = matcherOf(['motDePasse', 'aBcdEf123'], ['motDePasse', 'aBcdEf123x']);
    expect(matcher.redact('aBcdEf123x')).toBe('« mot de passe n° 1 »');
  });
});

test.describe('personal data', () => {
  for (const { kind, value, forms } of [
    {
      kind: 'numeroSecuriteSociale',
      value: '2951099126111',
      forms: ['2 95 10 99 126 111 93', '295109912611193', '2&nbsp;95%2010+99 126-111'],
    },
    { kind: 'numeroSecuriteSociale', value: '253072A073004', forms: ['2 53 07 2a 073 004', '253072A07300443'] },
    {
      kind: 'telephone',
      value: '0612345678',
      forms: ['06 12 34 56 78', '06.12.34.56.78', '+33612345678', '+33 6 12 34 56 78', '%2B33612345678'],
    },
    {
      kind: 'iban',
      value: 'FR7612345678901234567890123',
      forms: ['FR76 1234 5678 9012 3456 7890 123', 'fr76 12345678901234567890123'],
    },
    {
      kind: 'dateNaissance',
      value: '1984-11-23',
      forms: [
        '23/11/1984',
        '23-11-1984',
        '23 11 1984',
        '23111984',
        '19841123',
        '231184',
        '841123',
        '23 novembre 1984',
        '23%2F11%2F1984',
      ],
    },
    { kind: 'email', value: 'marie.durand@abc.test', forms: ['Marie.Durand@ABC.test', 'marie.durand%40abc.test'] },
    {
      kind: 'adressePostale',
      value: '12 rue de l’Île, 75001 Paris',
      forms: ['12 rue de l’Île<br>75001 Paris', '75001  PARIS', '12+rue+de+l%E2%80%99%C3%8Ele'],
    },
    { kind: 'identite', value: 'Marie Durand', forms: ['DURAND Marie', 'marie durand', 'Marie%20Durand'] },
    { kind: 'nom', value: 'Lebœuf-Été', forms: ['LEBŒUF-ÉTÉ', 'Leb%C5%93uf-%C3%89t%C3%A9'] },
  ] as const) {
    test(`is found in every form: ${kind} ${value}`, () => {
      const matcher = matcherOf([kind, value]);
      for (const form of [value, ...forms]) {
        const redacted = matcher.redact(`avant ${form} après`);
        expect.soft(redacted, form).toMatch(/^avant «.*» après$/);
        expect.soft(redacted, form).not.toMatch(/\d{2,}|paris|durand/i);
      }
    });
  }
});

test('is found where colours cut it up, as in a difference', () => {
  const matcher = matcherOf(['motDePasse', 'Y0z9AuoiNPqZ1sJ']);
  expect(matcher.redact('- \u001b[31m"Y0z\u001b[7m9Auo\u001b[27miNPqZ1sJ"\u001b[39m')).toBe(
    '- "« mot de passe n° 1 »"',
  );
});

test('many secrets take little memory', () => {
  const digits = (length: number): string => Array.from({ length }, () => Math.floor(Math.random() * 10)).join('');
  const matcher = new Matcher(
    Array.from({ length: 5_000 }, (_, rank) => [
      { kind: 'iban' as const, value: `FR76${digits(23)}`, rank },
      { kind: 'numeroSecuriteSociale' as const, value: `1${digits(12)}`, rank },
      { kind: 'adressePostale' as const, value: `${digits(2)} rue de la Paix, ${digits(5)} Paris`, rank },
    ]).flat(),
  );
  const text = `FR76 ${digits(400)} 1 ${digits(300)} `.repeat(20);
  expect(matcher.redact(text)).toBe(text);
});

test('is found where the text of the next element touches it', () => {
  const matcher = matcherOf(
    ['adressePostale', '2 rue Haute, 75001 Paris'],
    ['telephone', '0612345678'],
    ['email', 'a.b@c.test'],
  );
  expect(matcher.redact('2 rue Haute75001 ParisTél0612345678Mail%20a.b@c.testFixe%200612345678')).not.toMatch(
    /rue|Paris|06|@/,
  );
});

test('a number that markup cuts up is found', () => {
  const redacted = matcherOf(['numeroSecuriteSociale', '2951099126111']).redact('<p>2951099<b>126111</b></p>');
  expect(redacted).toBe('<p>« numéro de sécurité sociale »</b></p>');
});

test.describe('a short value', () => {
  for (const text of [
    'le 2026-11-23T10:41:70.417Z, 12:0417',
    '"startTime":1234.0417,',
    'sha256-0417abcd 04170 10417 a0417 0417px',
    'Rosette, la rose, prose, MAXIME',
    'max-width: 3px; line 1984:12',
  ]) {
    test(`leaves alone: ${text}`, () => {
      const matcher = matcherOf(['code', '0417'], ['nom', 'Rose'], ['prenom', 'Max'], ['dateNaissance', '1984-03-05']);
      expect(matcher.redact(text)).toBe(text);
    });
  }

  for (const text of [
    'code=0417&x=1',
    '{"code":"0417"}',
    'code : 0417\r\n',
    '%22code%22%3A%220417%22',
    'lu\\n0417\\n',
    '« 0417 »',
    'value="0417"',
    '\u001b[32m0417\u001b[39m',
  ])
    test(`is found where it stands alone: ${text}`, () => {
      expect(matcherOf(['code', '0417']).redact(text)).toBe(text.replace('0417', '« code n° 1 »'));
    });
});

test.describe('a mail address that a page lets break', () => {
  const ADDRESS = 'elodie.dupont-42@exemple.fr';
  for (const { how, text } of [
    { how: 'by a tag after a sign', text: 'elodie.<wbr>dupont-<wbr>42@<wbr>exemple.<wbr>fr' },
    { how: 'by a tag with an attribute', text: 'elodie.dupont-42<span class="at">@</span>exemple.fr' },
    { how: 'by a soft hyphen', text: 'elodie.\u00addupont-42@&shy;exemple.fr' },
    { how: 'by a space of no width', text: 'elodie.dupont-42@\u200bexemple.&#8203;fr' },
    { how: 'in a trace', text: JSON.stringify(['P', {}, 'elodie.dupont-42@', ['WBR'], 'exemple.fr']) },
  ]) {
    test(`is found ${how}`, () => {
      const matcher = matcherOf(['email', ADDRESS]);
      expect(matcher.redact(text)).not.toContain('exemple');
    });
  }
});
