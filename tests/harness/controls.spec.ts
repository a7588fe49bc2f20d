import { expect, test } from '@playwright/test';
import { brokenInstead } from '../../fixtures/controls.ts';
import { seededFaker, tirageOf } from '../../fixtures/persona.ts';
import type { Composition } from '../../requirements/mot-de-passe.ts';

/* Which statement is broken where a valid password is refused: told by what else the portal refuses. */

const lengthOf = ({ avec = [] }: Composition): number => avec.length;
const holds = ({ avec = [] }: Composition, pattern: RegExp): boolean => pattern.test(avec.join(''));
const tirage = tirageOf(seededFaker(1));

for (const [what, motDePasse, refuses, broken] of [
  ['a letter alone of its case', 'Q12345678z', () => false, undefined],
  ['one of three passwords, by a sign that it happens to hold', 'Q12345678z', once(), undefined],
  ['one letter', `Qj${'1'.repeat(37)}`, (composition) => holds(composition, /j/), undefined],
  ['8 signs', 'Q1234567', (composition) => lengthOf(composition) < 9, 'R1'],
  ['more than 20 signs', `Q${'1'.repeat(24)}z`, (composition) => lengthOf(composition) > 20, 'R1'],
  ['passwords without a special sign', 'Q12345678z', (composition) => !holds(composition, /[^0-9a-z]/i), 'R3'],
  ['passwords without a digit', 'Qabcdefgh!z', (composition) => !holds(composition, /[0-9]/), 'R3'],
  ['every password', 'Q12345678z', () => true, 'E3-7'],
] as [string, string, (composition: Composition) => boolean, string | undefined][]) {
  test(`a portal that refuses ${what} breaks ${broken ?? 'the rule under test'}`, async () => {
    expect(await brokenInstead(motDePasse, tirage, (composition) => Promise.resolve(!refuses(composition)))).toBe(
      broken,
    );
  });
}

function once(): () => boolean {
  let isFirst = true;
  return () => {
    const refused = isFirst;
    isFirst = false;
    return refused;
  };
}

test('control passwords are as long as the one that was refused', async () => {
  const lengths: number[] = [];
  await brokenInstead('Q1234567', tirage, (composition) => {
    lengths.push(lengthOf(composition));
    return Promise.resolve(lengths.length === 4);
  });
  expect(lengths).toEqual([8, 8, 8, 8]);
});
