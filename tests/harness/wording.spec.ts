import { expect, test } from '@playwright/test';
import { exactName, fieldName, phrase } from '../../pages/wording.ts';
import { SPECIAUX } from '../../requirements/alphabet.ts';
import { requirement } from '../../requirements/catalogue.ts';
import { CODE_LABEL, CONFIRMATION, CONSIGNE, VOTRE_MOT_DE_PASSE_DOIT } from '../../requirements/textes.ts';

/* What the contract says does not count in a text, and what does. The texts are written with escapes where the eye can't tell. */

const R3 = requirement('R3').enonce;
const R6 = requirement('R6').enonce;

test.describe('a text is recognised', () => {
  for (const { name, text, seen } of [
    { name: 'with non-breaking spaces', text: 'Vos derniers paiements', seen: 'Vos\u00a0derniers\u202fpaiements' },
    { name: 'with spaces doubled', text: 'Vos derniers paiements', seen: 'Vos  derniers \n paiements' },
    { name: 'with no space before a sign', text: CONFIRMATION, seen: CONFIRMATION.replace(' !', '!') },
    { name: 'with a narrow space before a sign', text: CONFIRMATION, seen: CONFIRMATION.replace(' !', '\u202f!') },
    { name: 'with a space before a sign that has none', text: 'a, b', seen: 'a , b' },
    { name: 'with spaces inside its brackets', text: 'maladie (CEAM)', seen: 'maladie ( CEAM )' },
    { name: 'with a typographic apostrophe', text: CONSIGNE, seen: CONSIGNE.replace("l'", 'l’') },
    { name: 'with a straight apostrophe', text: 'L’assuré', seen: "L'assuré" },
    { name: 'without its last full stop', text: CONFIRMATION, seen: CONFIRMATION.slice(0, -1) },
    { name: 'with a last full stop', text: 'Champs obligatoires', seen: 'Champs obligatoires.' },
    { name: 'without its last colon', text: VOTRE_MOT_DE_PASSE_DOIT, seen: 'Votre mot de passe doit' },
    { name: 'with another end to its first sentence', text: CONFIRMATION, seen: CONFIRMATION.replace(' !', '.') },
    { name: 'with an accent on its capital', text: R6, seen: R6.replace('Etre', 'Être') },
    { name: 'without the accent on its capital', text: 'École et À côté', seen: 'Ecole et A côté' },
    { name: 'amid a longer text', text: 'Mail', seen: 'Adresse postale Mail : lea@exemple.test' },
  ]) {
    test(name, () => {
      expect(seen).toMatch(phrase(text));
    });
  }
});

test.describe('a text is missed', () => {
  for (const { name, text, seen } of [
    { name: 'in another case', text: 'Mes informations', seen: 'Mes Informations' },
    { name: 'in capitals', text: 'Mes informations', seen: 'MES INFORMATIONS' },
    { name: 'without the accent of a small letter', text: 'Mes démarches', seen: 'Mes demarches' },
    { name: 'with a word more', text: 'Confirmer mon code', seen: 'Confirmer donc mon code' },
    { name: 'with a word less', text: CONSIGNE, seen: CONSIGNE.replace('par mail ', '') },
    { name: 'with a letter less', text: 'Mes informations', seen: 'Mes information' },
    { name: 'with its words stuck together', text: 'Vos derniers paiements', seen: 'Vosderniers paiements' },
    { name: 'with a space inside a word', text: 'Accueil', seen: 'Acc ueil' },
    { name: 'without its apostrophe', text: CONSIGNE, seen: CONSIGNE.replace("l'", 'l') },
    { name: 'at the start of a longer word', text: 'Accueil', seen: 'Accueillir' },
    { name: 'at the end of a longer word', text: 'Mail', seen: 'Hotmail Email E-Mails' },
    { name: 'with its sentences in another order', text: 'Bravo ! Merci.', seen: 'Merci. Bravo !' },
  ]) {
    test(name, () => {
      expect(seen).not.toMatch(phrase(text));
    });
  }
});

test.describe('a closed text', () => {
  const closed = phrase(CONFIRMATION, { ending: 'closed' });
  for (const seen of [
    CONFIRMATION,
    CONFIRMATION.slice(0, -1),
    `${CONFIRMATION} Retourner`,
    `${CONFIRMATION} non respecté`,
    `${CONFIRMATION.slice(0, -1)}\ndans 24 heures`,
    `${CONFIRMATION.slice(0, -1)} \n dans 24 heures`,
  ]) {
    test(`is recognised: « ${seen} »`, () => {
      expect(seen).toMatch(closed);
    });
  }
  for (const seen of [`${CONFIRMATION.slice(0, -1)} dans 24 heures.`, `${CONFIRMATION.slice(0, -1)} vite`]) {
    test(`is missed: « ${seen} »`, () => {
      expect(seen).not.toMatch(closed);
    });
  }
});

test.describe('the list of the special characters', () => {
  const exact = phrase(R3, { ending: 'exact' });

  for (const { name, seen } of [
    { name: 'as the document writes it', seen: R3 },
    { name: 'without spaces', seen: R3.replace(/: \?.*$/, `: ${SPECIAUX.join('')}`) },
    { name: 'with non-breaking spaces', seen: R3.replaceAll(' ', '\u00a0') },
    { name: 'followed by the next rule', seen: `${R3} Ne contenir que des caractères autorisés` },
    { name: 'followed by a full stop', seen: `${R3}.` },
    { name: 'followed by what the page says of it', seen: `${R3} non respecté ✗ Ne contenir` },
  ]) {
    test(`is recognised ${name}`, () => {
      expect(seen).toMatch(exact);
    });
  }

  for (const sign of SPECIAUX) {
    test(`is missed without ${sign}`, () => {
      const start = R3.lastIndexOf(sign);
      const seen = `${R3.slice(0, start)}${R3.slice(start + 1)}`;
      expect(`${seen} Ne contenir que des caractères autorisés`).not.toMatch(exact);
    });
  }

  test('is missed with a sign that is not of it', () => {
    expect(R3.replace('? !', '? # !')).not.toMatch(exact);
  });

  test('loses its last sign unnoticed when its ending is free', () => {
    expect(R3.slice(0, -1)).toMatch(phrase(R3));
  });
});

test.describe('the name of a field', () => {
  for (const suffix of [
    '',
    ' *',
    '*',
    '\u00a0*',
    ' (obligatoire)',
    ' ( obligatoire )',
    ' (13 chiffres)',
    ' :',
    ' * :',
  ]) {
    test(`is recognised with « ${suffix} » behind it`, () => {
      expect(`${CODE_LABEL}${suffix}`).toMatch(fieldName(CODE_LABEL));
    });
  }

  for (const { label, seen } of [
    { label: 'Mot de passe', seen: 'Mot de passe actuel' },
    { label: 'Mot de passe', seen: 'Nouveau Mot de passe' },
    { label: 'Nouveau mot de passe', seen: 'Confirmer le Nouveau mot de passe' },
    { label: CODE_LABEL, seen: `${CODE_LABEL} (facultatif)` },
    { label: CODE_LABEL, seen: 'Code à 14 chiffres' },
    { label: CODE_LABEL, seen: 'Code à 4 chiffres obligatoire' },
    { label: CODE_LABEL, seen: '' },
  ]) {
    test(`« ${label} » is not « ${seen} »`, () => {
      expect(seen).not.toMatch(fieldName(label));
    });
  }
});

test.describe('the name of a control', () => {
  for (const seen of [
    'Confirmer mon code',
    ' Confirmer mon code ',
    'Confirmer\u00a0mon code.',
    'Confirmer mon code !',
  ]) {
    test(`is recognised in « ${seen} »`, () => {
      expect(seen).toMatch(exactName('Confirmer mon code'));
    });
  }

  for (const seen of ['Confirmer mon code postal', 'Oui, Confirmer mon code', 'confirmer mon code', 'Confirmer']) {
    test(`is missed in « ${seen} »`, () => {
      expect(seen).not.toMatch(exactName('Confirmer mon code'));
    });
  }
});
