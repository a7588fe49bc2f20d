import { expect, test } from '@playwright/test';
import { cleOf, persona, runDomain, seededFaker, tirageOf } from '../../fixtures/persona.ts';
import { CHIFFRES, INTERDITS, MAJUSCULES, MINUSCULES, SPECIAUX } from '../../requirements/alphabet.ts';
import { formesDateNaissance, isNeutral, type Assure, type Tirage } from '../../requirements/assure.ts';
import { requirement, type RequirementId } from '../../requirements/catalogue.ts';
import {
  autresCodes,
  codesDeLongueurAutre,
  codesEnLettres,
  codesPermutes,
  codesTrompeurs,
  codesVoisins,
} from '../../requirements/exemples/codes.ts';
import { lots } from '../../requirements/exemples/lots.ts';
import {
  aRouvrir,
  autresDates,
  caracteresInterdits,
  casseManquante,
  chiffresSeuls,
  confirmationsDifferentes,
  datesDeNaissance,
  finsDifferentes,
  interditsPartout,
  lePlusLong,
  lettresSeules,
  longueursAcceptees,
  longueursRefusees,
  niveaux,
  numeros,
  sansChiffreNiSpecial,
  speciauxSeuls,
  tousLesAutorises,
  type Exemples,
} from '../../requirements/exemples/mots-de-passe.ts';
import { ordinaire, withOtherCase } from '../../requirements/mot-de-passe.ts';
import { brokenRules } from '../../requirements/oracle.ts';

/* The examples, over people of every kind, against the oracle: what a test types breaks the rule it is about, and no other. */

const RUN = 'harness';

interface Somebody {
  assure: Assure;
  tirage: Tirage;
}

const PEOPLE: Somebody[] = Array.from({ length: 200 }, (_, index) => {
  const faker = seededFaker(RUN, index);
  const traits = { pseudoMois: index % 2 === 1, corse: index % 4 > 1 };
  return {
    assure: persona(faker, RUN, traits),
    /** Begins anew for each test, so that none hangs on those before it. */
    get tirage() {
      return tirageOf(seededFaker(RUN, index, 'tirage'));
    },
  };
});

const of = (text: string, alphabet: readonly string[]): string[] => [...text].filter((sign) => alphabet.includes(sign));

test.describe('a refused example', () => {
  for (const { rule, name, exemples } of [
    { rule: 'R1', name: 'of length', exemples: longueursRefusees },
    { rule: 'R2', name: 'of letters', exemples: casseManquante },
    { rule: 'R3', name: 'of digits and special characters', exemples: sansChiffreNiSpecial },
    { rule: 'R4', name: 'of unauthorised characters', exemples: caracteresInterdits },
    { rule: 'R4', name: 'of places', exemples: interditsPartout },
    { rule: 'R5', name: 'of birth dates', exemples: datesDeNaissance },
    { rule: 'R5', name: 'of numbers', exemples: numeros },
    { rule: 'R7', name: 'of confirmations', exemples: confirmationsDifferentes },
  ] satisfies { rule: RequirementId; name: string; exemples: Exemples }[]) {
    test(`${name} breaks ${rule} and no other rule, but for R4`, () => {
      const strays = PEOPLE.flatMap(({ assure, tirage }) =>
        exemples(assure, tirage).filter((exemple) => {
          const broken = brokenRules({ ...exemple, actuel: assure.motDePasse }, assure);
          return !broken.includes(rule) || broken.some((id) => id !== rule && id !== 'R4');
        }),
      );
      expect(strays).toEqual([]);
    });
  }

  for (const { rule, name, exemples } of [
    { rule: 'R1', name: 'of length', exemples: longueursRefusees },
    { rule: 'R5', name: 'of birth dates', exemples: datesDeNaissance },
    { rule: 'R5', name: 'of numbers', exemples: numeros },
    { rule: 'R7', name: 'of confirmations', exemples: confirmationsDifferentes },
  ]) {
    test(`${name} breaks ${rule} alone`, () => {
      const broken = PEOPLE.flatMap(({ assure, tirage }) =>
        exemples(assure, tirage).map((exemple) => brokenRules({ ...exemple, actuel: assure.motDePasse }, assure)),
      );
      expect(new Set(broken.map(String))).toEqual(new Set([rule]));
    });
  }

  test('of R6 is the current password, and breaks no other rule', () => {
    const broken = PEOPLE.map(({ assure }) =>
      brokenRules({ motDePasse: assure.motDePasse, actuel: assure.motDePasse }, assure),
    );
    expect(new Set(broken.map(String))).toEqual(new Set(['R6']));
  });

  test('of R2 and R3 stands beside one that breaks its rule alone', () => {
    for (const { assure, tirage } of PEOPLE) {
      for (const [rule, exemples] of [
        ['R2', casseManquante],
        ['R3', sansChiffreNiSpecial],
      ] as const) {
        const alone = exemples(assure, tirage).map((exemple) => brokenRules({ ...exemple, actuel: '' }, assure));
        expect(alone).toContainEqual([rule]);
      }
    }
  });

  test('of R5 holds each form of the birth date at each of three places', () => {
    for (const { assure, tirage } of PEOPLE) {
      const runs = datesDeNaissance(assure, tirage).map(({ motDePasse }) => motDePasse.match(/\d+/g));
      const expected = Object.values(formesDateNaissance(assure)).flatMap((forme) => [
        [forme],
        [expect.stringMatching(/^\d{4}$/), expect.stringMatching(new RegExp(`^\\d${forme}\\d$`))],
        [forme],
      ]);
      expect(runs).toEqual(expected);
    }
  });

  test('of R5 holds the number whole, with and without its key', () => {
    for (const { assure, tirage } of PEOPLE) {
      const { numeroSecuriteSociale, cle } = assure;
      const held = numeros(assure, tirage).map(({ motDePasse }) => [
        motDePasse.includes(numeroSecuriteSociale),
        motDePasse.includes(numeroSecuriteSociale + cle),
      ]);
      expect(held).toEqual([...Array<boolean[]>(3).fill([true, false]), ...Array<boolean[]>(3).fill([true, true])]);
    }
  });
});

test.describe('an accepted example', () => {
  for (const { name, exemples, signs } of [
    { name: 'lower-case letter', exemples: lettresSeules, signs: MINUSCULES },
    { name: 'upper-case letter', exemples: lettresSeules, signs: MAJUSCULES },
    { name: 'digit', exemples: chiffresSeuls, signs: CHIFFRES },
    { name: 'special character', exemples: speciauxSeuls, signs: SPECIAUX },
  ]) {
    test(`of one ${name} has it at the beginning, and at the end`, () => {
      for (const { assure, tirage } of PEOPLE) {
        const places = exemples(assure, tirage).map(({ motDePasse }) => ({
          isFirst: signs.includes(motDePasse.charAt(0)),
          isLast: signs.includes(motDePasse.at(-1) ?? ''),
        }));
        expect(places).toEqual(
          expect.arrayContaining([
            { isFirst: true, isLast: false },
            { isFirst: false, isLast: true },
          ]),
        );
      }
    });
  }

  for (const { name, exemples } of [
    { name: 'of length', exemples: longueursAcceptees },
    { name: 'of one letter of each kind', exemples: lettresSeules },
    { name: 'of one digit', exemples: chiffresSeuls },
    { name: 'of one special character', exemples: speciauxSeuls },
    { name: 'of every authorised character', exemples: tousLesAutorises },
    { name: 'of other dates', exemples: autresDates },
    { name: 'to be opened again', exemples: aRouvrir },
    {
      name: 'of 50 characters, and what differs from it at its end',
      exemples: (assure, tirage) => {
        const motDePasse = lePlusLong(assure, tirage);
        return [{ description: '50 caractères', motDePasse }, ...finsDifferentes(motDePasse)];
      },
    },
    {
      name: 'that is ordinary',
      exemples: (assure, tirage) => [{ description: 'ordinaire', motDePasse: ordinaire(assure, tirage) }],
    },
    {
      name: 'of a level',
      exemples: (assure, tirage) =>
        Object.entries(niveaux(assure, tirage)).map(([description, motDePasse]) => ({ description, motDePasse })),
    },
  ] satisfies { name: string; exemples: Exemples }[]) {
    test(`${name} breaks no rule, and holds nothing that the catalogue leaves open`, () => {
      const strays = PEOPLE.flatMap(({ assure, tirage }) =>
        exemples(assure, tirage).filter(
          (exemple) =>
            brokenRules({ ...exemple, actuel: assure.motDePasse }, assure).length > 0 ||
            !isNeutral(exemple.motDePasse, assure),
        ),
      );
      expect(strays).toEqual([]);
    });
  }

  // Was a bug: what is drawn is neutral, the date behind it is, and yet « b » and « 19 » together are a part of « 2B19… ».
  test('of other dates holds no fragment of a Corsican number where its two parts meet', () => {
    const corse = {
      dateNaissance: '1985-10-23',
      numeroSecuriteSociale: '185102B190123',
      prenom: 'Ange',
      nom: 'Casanova',
    };
    const assure = { ...corse, cle: cleOf(corse.numeroSecuriteSociale) };
    const tirage = tirageOf(seededFaker(RUN));
    const drawn = Array.from({ length: 500 }, () => autresDates(assure, tirage)).flat();
    expect(drawn.filter(({ motDePasse }) => !isNeutral(motDePasse, assure))).toEqual([]);
  });

  test('of R6 is the current password in another case, and breaks no rule', () => {
    const broken = PEOPLE.flatMap(({ assure }) =>
      brokenRules({ motDePasse: withOtherCase(assure.motDePasse), actuel: assure.motDePasse }, assure),
    );
    expect(broken).toEqual([]);
  });

  test('of length has 8 or 50 characters', () => {
    const { assure, tirage } = PEOPLE[0] as Somebody;
    expect(longueursAcceptees(assure, tirage).map(({ motDePasse }) => motDePasse.length)).toEqual([8, 50, 8, 50]);
    expect(lePlusLong(assure, tirage)).toHaveLength(50);
  });

  test('holds each letter as the only one of its case', () => {
    for (const { assure, tirage } of PEOPLE.slice(0, 20)) {
      const texts = lettresSeules(assure, tirage).map(({ motDePasse }) => motDePasse);
      expect(texts.flatMap((text) => of(text, MINUSCULES)).sort()).toEqual(MINUSCULES);
      expect(texts.flatMap((text) => of(text, MAJUSCULES)).sort()).toEqual(MAJUSCULES);
      expect(texts.flatMap((text) => of(text, SPECIAUX))).toEqual([]);
    }
  });

  test('holds each digit, and each special character, as the only one of R3', () => {
    for (const { assure, tirage } of PEOPLE.slice(0, 20)) {
      const signs = (exemples: Exemples): string[][] =>
        exemples(assure, tirage).map(({ motDePasse }) => of(motDePasse, [...CHIFFRES, ...SPECIAUX]));
      expect(signs(chiffresSeuls)).toEqual(CHIFFRES.map((chiffre) => [chiffre]));
      expect(signs(speciauxSeuls)).toEqual(SPECIAUX.map((special) => [special]));
    }
  });

  test('of a strong level has 20 characters and more, of every kind', () => {
    for (const { assure, tirage } of PEOPLE) {
      const { fort } = niveaux(assure, tirage);
      expect(fort.length).toBeGreaterThanOrEqual(20);
      for (const alphabet of [MINUSCULES, MAJUSCULES, CHIFFRES, SPECIAUX]) expect(of(fort, alphabet)).not.toEqual([]);
    }
  });
});

test.describe('the alphabet', () => {
  test('holds the 20 special characters of R3, as the document writes them', () => {
    expect(new Set(SPECIAUX).size).toBe(20);
    expect(SPECIAUX.join('')).toBe(
      requirement('R3')
        .enonce.replace(/^.*suivants : /, '')
        .replaceAll(' ', ''),
    );
  });

  test('authorises none of the characters that it refuses, and names each of them once', () => {
    const refused = INTERDITS.map(({ caractere }) => caractere);
    expect(of(refused.join(''), [...MINUSCULES, ...MAJUSCULES, ...CHIFFRES, ...SPECIAUX])).toEqual([]);
    expect(new Set(refused).size).toBe(refused.length);
    expect(new Set(INTERDITS.map(({ description }) => description)).size).toBe(refused.length);
    expect(refused.map((caractere) => [...caractere].length)).toEqual(refused.map(() => 1));
  });
});

test('each example has a description of its own, which does not give it away', () => {
  const { assure, tirage } = PEOPLE[0] as Somebody;
  for (const exemples of [
    longueursRefusees,
    casseManquante,
    caracteresInterdits,
    datesDeNaissance,
    numeros,
    aRouvrir,
  ]) {
    const all = exemples(assure, tirage);
    expect(new Set(all.map(({ description }) => description)).size).toBe(all.length);
    expect(all.filter(({ description, motDePasse }) => description.includes(motDePasse))).toEqual([]);
  }
});

test('the lots of a rule hold each of its examples once', () => {
  const { assure, tirage } = PEOPLE[0] as Somebody;
  const all = caracteresInterdits(assure, tirage);
  for (const count of [1, 2, 5, 7, all.length]) {
    const chosen = lots(count).map(({ choose }) => choose(all));
    expect(chosen.flat()).toHaveLength(all.length);
    expect(new Set(chosen.flat())).toEqual(new Set(all));
    expect(chosen.filter((lot) => lot.length === 0)).toEqual([]);
  }
});

/** What a code sent again may have been before: the same, the ones after it, one of four equal digits, one that is far from it. */
const olderCodes = (code: string): string[] => [
  ...[0, 1, 2, 5000].map((step) => String((Number(code) + step) % 10_000).padStart(4, '0')),
  '1111',
];

test('a wrong code is never the right one, for any of the 10,000', () => {
  const codes = Array.from({ length: 10_000 }, (_, code) => String(code).padStart(4, '0'));
  const wrong = (code: string): string[] =>
    [
      ...[autresCodes, codesVoisins, codesDeLongueurAutre, codesEnLettres, codesPermutes].flatMap((of) => of(code)),
      ...olderCodes(code).flatMap((older) => codesTrompeurs(code, older)),
    ].map((exemple) => exemple.code);
  expect(codes.filter((code) => wrong(code).includes(code))).toEqual([]);
  expect(codes.filter((code) => codesVoisins(code).some((exemple) => !/^\d{4}$/.test(exemple.code)))).toEqual([]);
  expect(codes.filter((code) => autresCodes(code).some((exemple) => !/^\d{4}$/.test(exemple.code)))).toEqual([]);
  expect(codes.filter((code) => codesDeLongueurAutre(code).some(({ code: other }) => /^\d{4}$/.test(other)))).toEqual(
    [],
  );
  // The older code may be good as well.
  const good = (code: string): string[] =>
    olderCodes(code).filter((older) => codesTrompeurs(code, older).some((exemple) => exemple.code === older));
  expect(codes.flatMap(good)).toEqual([]);
  // 10 codes of one digit have no other order.
  expect(codes.filter((code) => codesPermutes(code).length === 0)).toHaveLength(10);
});

test.describe('a person', () => {
  const people = PEOPLE.map(({ assure }) => assure);
  const strays = (isRight: (assure: Assure) => boolean): Assure[] => people.filter((assure) => !isRight(assure));

  test('has a number of 13 characters with its key', () => {
    expect(strays(({ numeroSecuriteSociale }) => /^[12]\d{4}(\d{2}|2[AB])\d{6}$/.test(numeroSecuriteSociale))).toEqual(
      [],
    );
    const number = (nir: string): number => Number(nir.replace('2A', '19').replace('2B', '18'));
    expect(
      strays(
        ({ numeroSecuriteSociale, cle }) =>
          (number(numeroSecuriteSociale) + Number(cle)) % 97 === 0 && /^\d{2}$/.test(cle),
      ),
    ).toEqual([]);
  });

  test('has the year of birth, and the month or a pseudo-month, in the number', () => {
    const months = people.map(({ numeroSecuriteSociale, dateNaissance }, index) => {
      expect(numeroSecuriteSociale.slice(1, 3)).toBe(dateNaissance.slice(2, 4));
      const month = numeroSecuriteSociale.slice(3, 5);
      return index % 2 === 1 ? Number(month) >= 31 && Number(month) <= 42 : month === dateNaissance.slice(5, 7);
    });
    expect(months).toEqual(people.map(() => true));
  });

  test('is born in Corsica when asked to be, and not else', () => {
    const departments = people.map(({ numeroSecuriteSociale }) => /^.{5}2[AB]/.test(numeroSecuriteSociale));
    expect(departments).toEqual(people.map((_, index) => index % 4 > 1));
  });

  test('has a birth date whose parts are told apart', () => {
    expect(
      strays(({ dateNaissance }) => {
        const [, century, year, month, day] = /^(\d\d)(\d\d)-(\d\d)-(\d\d)$/.exec(dateNaissance) ?? [];
        return new Set([century, year, month, day]).size === 4 && !Number.isNaN(Date.parse(dateNaissance));
      }),
    ).toEqual([]);
  });

  test('has no form of the birth date in the number', () => {
    expect(
      strays((assure) =>
        Object.values(formesDateNaissance(assure)).every(
          (forme) => !(assure.numeroSecuriteSociale + assure.cle).includes(forme),
        ),
      ),
    ).toEqual([]);
  });

  test('has an IBAN and telephone numbers whose last two digits tell them apart', () => {
    const remainder = (iban: string): bigint => BigInt(`${iban.slice(4)}1527${iban.slice(2, 4)}`) % 97n;
    expect(strays(({ iban }) => /^FR\d{25}$/.test(iban) && remainder(iban) === 1n)).toEqual([]);
    expect(
      strays(({ telephonePortable, telephoneFixe, iban }) => {
        const numbers = [telephonePortable, iban, ...(telephoneFixe === null ? [] : [telephoneFixe])];
        return (
          /^0[67]\d{8}$/.test(telephonePortable) &&
          /^0[1-59]\d{8}$/.test(telephoneFixe ?? '0100000000') &&
          numbers.slice(1).every((number) => number.slice(-2) !== telephonePortable.slice(-2)) &&
          numbers.every((number) => !number.slice(0, -1).includes(number.slice(-2)))
        );
      }),
    ).toEqual([]);
  });

  test('has a password that no rule is against', () => {
    expect(strays((assure) => brokenRules({ motDePasse: assure.motDePasse, actuel: '' }, assure).length === 0)).toEqual(
      [],
    );
  });

  test('has an address of the run, and shares none of its own with anybody', () => {
    expect(
      strays(({ email }) => /^[a-z]+\.[a-z]+@[a-z]{8}\./.test(email) && email.endsWith(`.${runDomain(RUN)}`)),
    ).toEqual([]);
    for (const key of ['numeroSecuriteSociale', 'email', 'motDePasse', 'telephonePortable', 'iban'] as const) {
      expect(new Set(people.map((assure) => assure[key])).size, key).toBe(people.length);
    }
  });

  test('has the traits that are asked for', () => {
    const communications = { mail: true, telephonePortable: false, sms: true };
    expect(persona(seededFaker(1), RUN, { communications, telephoneFixe: 'absent' })).toMatchObject({
      communications,
      telephoneFixe: null,
    });
    expect(persona(seededFaker(1), RUN, { telephoneFixe: 'present' }).telephoneFixe).not.toBeNull();
  });

  test('is the same for the same seed, and somebody else for another', () => {
    expect(persona(seededFaker('a', 1), RUN)).toEqual(persona(seededFaker('a', 1), RUN));
    expect(persona(seededFaker('a', 1), RUN)).not.toEqual(persona(seededFaker('a', 2), RUN));
    expect(persona(seededFaker('a', 1), RUN)).not.toEqual(persona(seededFaker('a1'), RUN));
  });
});
