import { expect, test } from '@playwright/test';
import { readConfiguration } from '../../portal/configuration.ts';
import { startEnvironment, type Environment } from '../../portal/environment.ts';
import { faults } from '../../portal/faults/catalogue.ts';
import { byId, fault } from '../../portal/faults/fault.ts';
import { rememberingPasswords } from '../../portal/faults/remembering-passwords.ts';
import { createParts } from '../../portal/parts/create-parts.ts';
import type { Parts } from '../../portal/parts/parts.ts';
import { CATALOGUE } from '../../requirements/catalogue.ts';

/** A fault that shows on the login screen. */
const VISIBLE = 'E4-4-champ-trop-court';
const MODULE = 'portal/faults/catalogue.ts';

async function withEnvironment(env: NodeJS.ProcessEnv, run: (environment: Environment) => Promise<void>) {
  const environment = await startEnvironment(readConfiguration(env));
  try {
    await run(environment);
  } finally {
    await environment.stop();
  }
}

const ask = (environment: Environment, fault: string): Promise<Response> =>
  fetch(environment.baseUrl, { headers: { 'x-fault': fault } });

test('a portal that is not started for a proof ignores the header', async () => {
  await withEnvironment({}, async (environment) => {
    expect(await (await ask(environment, VISIBLE)).text()).not.toContain('maxlength');
    expect((await ask(environment, 'R1-inconnue')).status).toBe(200);
  });
});

test('a portal that is started for a proof has the fault that a request asks for, and no other', async () => {
  await withEnvironment({ FAULTS: MODULE }, async (environment) => {
    expect(await (await ask(environment, VISIBLE)).text()).toContain('maxlength');
    expect(await (await fetch(environment.baseUrl)).text()).not.toContain('maxlength');
    const unknown = await ask(environment, 'R1-inconnue');
    expect({ status: unknown.status, text: await unknown.text() }).toEqual({
      status: 400,
      text: 'There is no fault "R1-inconnue": see portal/faults/catalogue.ts\n',
    });
  });
});

test('a module that is not there, or has no faults, is refused in one line', async () => {
  await expect(startEnvironment(readConfiguration({ FAULTS: 'portal/nowhere.ts' }))).rejects.toThrow(
    'FAULTS: there is no module portal/nowhere.ts; name one that exports faults',
  );
  await expect(startEnvironment(readConfiguration({ FAULTS: 'portal/addresses.ts' }))).rejects.toThrow(
    'FAULTS: portal/addresses.ts exports no faults',
  );
});

test('two faults of one id, and an id without a statement, are refused in one line', () => {
  const once = fault('R1-accepte-7', '', (parts) => parts);
  expect(() => byId([once, once])).toThrow('Two faults have the id "R1-accepte-7": rename one of them');
  expect(() => fault('accepte-7', '', (parts) => parts)).toThrow(
    /"accepte-7" does not begin with the id of a statement/,
  );
});

test('every statement has faults: 2 at least, 5 for the rules and what is subtlest', () => {
  const count = (id: string): number => faults.filter(({ statements }) => statements.includes(id)).length;
  const many = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'E2-2', 'E2-3', 'E2-6', 'E3-7', 'E4-3', 'E4-4', 'E4-5'];
  const short = CATALOGUE.filter(({ id }) => count(id) < (many.includes(id) ? 5 : 2)).map(({ id }) => id);
  expect(short).toEqual([]);
  expect(faults.length).toBeGreaterThanOrEqual(120);
});

test('every fault says what is wrong in one line', () => {
  expect(faults.filter(({ description }) => description.length < 15 || /\n/.test(description))).toEqual([]);
});

const account = {
  numeroSecuriteSociale: '2951099126111',
  prenom: 'Léa',
  nom: 'Martin',
  email: 'lea.martin@exemple.test',
};
const visitor = { prenom: account.prenom, nom: account.nom, csrfToken: 'jeton' };

/** Every screen, in each of its states that a fault may be about. */
async function draw({ screens, pieces, masks }: Parts): Promise<string> {
  const telephone = masks.telephone('0612345674');
  const informations = {
    visitor,
    iban: masks.iban('FR7612345678901234567890190'),
    adressePostale: '1 rue de la Paix, 75002 Paris',
    email: masks.email(account.email),
    telephonePortable: telephone,
    telephoneFixe: null,
  };
  const communications = { mail: true, telephonePortable: true, sms: true };
  const code = { visitor, email: masks.email(account.email), notice: null };
  const drawn = await Promise.all([
    screens.connexion({ csrfToken: 'jeton', numeroSecuriteSociale: '', erreur: null }, pieces),
    screens.accueil({ visitor, telephonePortable: telephone }, pieces),
    ...[true, false]
      .flatMap((mail) => [true, false].map((sms) => ({ mail, telephonePortable: true, sms })))
      .map((communications) => screens.mesInformations({ ...informations, communications }, pieces)),
    screens.mesInformations({ ...informations, telephoneFixe: telephone, communications }, pieces),
    screens.mesInformations(
      { ...informations, communications: { mail: false, telephonePortable: false, sms: false } },
      pieces,
    ),
    screens.code({ ...code, erreur: null }, pieces),
    screens.code({ ...code, erreur: 'Ce code est incorrect.' }, pieces),
    screens.nouveauMotDePasse({ visitor, broken: [], empty: [], isLocked: false }, pieces),
    screens.nouveauMotDePasse({ visitor, broken: ['E3-4'], empty: ['confirmation'], isLocked: false }, pieces),
    screens.confirmation(pieces),
  ]);
  return drawn.map(String).join('\n');
}

test('every fault of a screen changes a screen: none is out of date', async () => {
  const mailer = { send: () => Promise.resolve(), settle: () => Promise.resolve(), close: () => undefined };
  const right = createParts({ mailer });
  const parts = { ...right, passwords: rememberingPasswords(right.passwords) };
  const before = await draw(parts);
  const redrawing = faults
    .map(({ id, plant }) => ({ id, planted: plant(parts) }))
    .filter(({ planted }) => planted.screens !== parts.screens || planted.pieces !== parts.pieces);
  const drawn = await Promise.all(redrawing.map(async ({ id, planted }) => ({ id, after: await draw(planted) })));
  expect(drawn.filter(({ after }) => after === before).map(({ id }) => id)).toEqual([]);
});
