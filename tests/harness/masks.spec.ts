import { expect, test } from '@playwright/test';
import { isRecognisable, maskFault } from '../../fixtures/masks.ts';

const PORTABLE = '0612345674';
const IBAN = 'FR7630006000011234567890189';

test.describe('a masked number is right', () => {
  for (const { number = PORTABLE, shown } of [
    { shown: '** ** ** 74' },
    { shown: '** ** ** ** 74' },
    { shown: '********74' },
    { shown: '•• •• •• •• 74' },
    { shown: '●●●●●●●●74' },
    { shown: 'xx xx xx xx 74' },
    { shown: 'XXXXXXXX74' },
    { shown: '.. .. .. .. 74' },
    { shown: '........74' },
    { shown: '** ** ** 7 4' },
    { shown: '+33 * ** ** ** 74' },
    { shown: 'Se termine par 74' },
    { shown: '** ** ** 74 Modifier mon téléphone portable' },
    { shown: '** ** ** 74 (vérifié le 19/08/2025)' },
    // Each was a false alarm, on some accounts.
    { number: '0612032674', shown: '** ** ** 74 Dernière mise à jour : 12/03/2026' },
    { number: '0612032674', shown: '** ** ** 74 vu le 2026-03-12 à 12:03' },
    { number: '0620254874', shown: '** ** ** 74 depuis 2026' },
    { number: '0636471274', shown: '** ** ** 74 Une question ? 36 46' },
    { shown: '** ** ** 74 🔔 3 notifications ✉ 1 Message' },
    { shown: '** ** ** 74 Message (2) • Notification (1)' },
    { shown: '** ** ** 74 Message 2 | Notification – 1 nouveau document ×' },
    { shown: '** ** ** 74 Prendre un rendez-vous › remboursement de 25,50 €' },
    { shown: '** ** ** 74 • 36 46 • Une question ?' },
    { shown: '** ** ** 74 3 Message' },
    { shown: '** ** ** 74 12 rue de la Paix' },
    { shown: '** ** ** 74 remboursement du 12…' },
    { number: IBAN, shown: 'FR** **** *89' },
    { number: IBAN, shown: 'FRxx xxxx xxxx xxxx xxxx xxxx x89' },
    { number: IBAN, shown: 'FR•••••••••••••••••••••••89' },
    { number: IBAN, shown: '**** **** 89' },
  ]) {
    test(`« ${shown} »`, () => {
      expect(maskFault(shown, number)).toBeUndefined();
    });
  }
});

test.describe('a masked number is wrong', () => {
  for (const { number = PORTABLE, shown } of [
    { shown: '06 12 34 56 74' },
    { shown: '0612345674' },
    { shown: '+33 6 12 34 56 74' },
    { shown: '06 ** ** ** 74' },
    { shown: '06xxxxxx74' },
    { shown: '+33 6 ** ** ** 74' },
    { shown: '** ** ** 56 74' },
    { shown: '06 ×× ×× ×× 74' },
    { shown: '06 –– –– –– 74' },
    { shown: '06 ⚫⚫ ⚫⚫ ⚫⚫ 74' },
    { shown: '** ** 1* ** 74' },
    { shown: '** ** ** *4' },
    { shown: '** ** ** 7*' },
    { shown: '** ** ** 75' },
    { shown: '** ** ** **' },
    { shown: 'Ajouter' },
    { shown: '' },
    { shown: '** ** ** 74 puis 06 12 34 56 74' },
    { shown: '** ** ** 74 soit 3456' },
    { shown: '06/12/34/56/74, ** ** ** 74' },
    { number: IBAN, shown: 'FR76 **** **** *89' },
    { number: IBAN, shown: 'FR** 3000 **** *89' },
    { number: IBAN, shown: 'FR** **** *90' },
    { number: IBAN, shown: IBAN },
  ]) {
    test(`« ${shown} »`, () => {
      expect(maskFault(shown, number)).not.toBeUndefined();
    });
  }
});

const DOMAIN = 'abcdefgh.e2e1a2b.test';
const ADDRESS = `lea.maxxime@${DOMAIN}`;

test.describe('an address is recognised', () => {
  for (const shown of [
    ADDRESS,
    ADDRESS.toUpperCase(),
    `à l’adresse suivante : ${ADDRESS}.`,
    `(${ADDRESS})`,
    `« ${ADDRESS} »`,
    `l***@${DOMAIN}`,
    `L***@${DOMAIN}`,
    `l**********@${DOMAIN}`,
    `l•••••••••e@${DOMAIN}`,
    `le*.ma*****@${DOMAIN}`,
    `lxxxxxxxxxx@${DOMAIN}`,
    `l.........e@${DOMAIN}`,
    `l…@${DOMAIN}`,
    `l----@${DOMAIN}`,
    `l____@${DOMAIN}`,
    `l * * * @ ${DOMAIN}`,
    `: l***@${DOMAIN}. Il est valable 10 minutes.`,
    `autre@exemple.test ou l***@${DOMAIN}`,
  ]) {
    test(`in « ${shown} »`, () => {
      expect(isRecognisable(shown, ADDRESS)).toBe(true);
    });
  }
});

// Was a false alarm: the sign that masks is the letter that the address begins with.
for (const shown of ['xxxxxxxxxxxxx', 'x....', 'x***', 'xavier.dupont', 'x****t']) {
  test(`an address in x is recognised in « ${shown} »`, () => {
    expect(isRecognisable(`${shown}@${DOMAIN}`, `xavier.dupont@${DOMAIN}`)).toBe(true);
  });
}

test.describe('an address is not recognised', () => {
  for (const shown of [
    '',
    'l***',
    `***@${DOMAIN}`,
    `@${DOMAIN}`,
    `m***@${DOMAIN}`,
    `*ea.maxxime@${DOMAIN}`,
    `l***z@${DOMAIN}`,
    `l*q*e@${DOMAIN}`,
    `leo.maxxime@${DOMAIN}`,
    `lea.maxxim@${DOMAIN}`,
    'l***@a*******.test',
    'l***@autre.e2e1a2b.test',
    `l***@${DOMAIN}.fr`,
    `l***@${DOMAIN}e`,
    `l***@${DOMAIN}-fr`,
    `l***@sous.${DOMAIN}`,
  ]) {
    test(`in « ${shown} »`, () => {
      expect(isRecognisable(shown, ADDRESS)).toBe(false);
    });
  }
});
