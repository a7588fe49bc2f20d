import { addresses } from '../../addresses.ts';
import type { Communications } from '../../parts/accounts.ts';
import { isAt } from '../current-request.ts';
import { fault, type Plant } from '../fault.ts';
import { sending } from '../lib/mails.ts';
import { MASQUES_DE_TELEPHONE, telephoneMasked, telephoneWholeAfter } from '../lib/masks.ts';
import { hidden, model, removed, replaced, screen, swapped, textHidden } from '../lib/views.ts';

const ligne = (label: string): RegExp => new RegExp(`<div>\\s*<dt>${label}</dt>[\\s\\S]*?</div>`);

const iban =
  (mask: (iban: string) => string): Plant =>
  ({ masks, ...parts }) => ({ ...parts, masks: { ...masks, iban: mask } });

const lignes = [
  ...(
    [
      ['coordonnees-bancaires', 'Coordonnées bancaires'],
      ['adresse-postale', 'Adresse postale'],
      ['mail', 'Mail'],
      ['telephone-portable', 'Téléphone portable'],
      ['telephone-fixe', 'Téléphone fixe'],
    ] as const
  ).map(([name, label]) =>
    fault(`E1-1-sans-${name}`, `la ligne « ${label} » manque`, screen('mesInformations', removed(ligne(label)))),
  ),
  fault(
    'E1-1-autre-ordre',
    'les lignes « Mail » et « Téléphone portable » sont interverties',
    screen('mesInformations', swapped(ligne('Mail'), ligne('Téléphone portable'))),
  ),
  fault(
    'E1-1-autre-ordre-avec-un-telephone-fixe',
    'avec un téléphone fixe, les lignes des deux téléphones sont interverties',
    screen('mesInformations', (markup) =>
      markup.includes('>Ajouter<') ? markup : swapped(ligne('Téléphone portable'), ligne('Téléphone fixe'))(markup),
    ),
  ),
  fault(
    'E1-1-autre-ordre-sans-telephone-fixe',
    'sans téléphone fixe, les lignes des deux téléphones sont interverties',
    screen('mesInformations', (markup) =>
      markup.includes('>Ajouter<') ? swapped(ligne('Téléphone portable'), ligne('Téléphone fixe'))(markup) : markup,
    ),
  ),
  fault(
    'E1-1-iban-en-clair',
    'l’IBAN est montré en clair',
    iban((value) => value),
  ),
  fault(
    'E1-1-iban-quatre-derniers-chiffres',
    'l’IBAN laisse voir ses quatre derniers chiffres',
    iban((value) => `${value.slice(0, 2)}** **** ${value.slice(-4)}`),
  ),
  fault(
    'E1-1-iban-cle-lisible',
    'l’IBAN laisse voir les chiffres qui suivent « FR »',
    iban((value) => `${value.slice(0, 4)} **** *${value.slice(-2)}`),
  ),
  fault(
    'E1-1-iban-tout-masque',
    'l’IBAN est entièrement masqué',
    iban((value) => `${value.slice(0, 2)}** **** ****`),
  ),
  ...MASQUES_DE_TELEPHONE.filter(({ name }) => name !== 'tout-masque').map(({ name, comment, mask }) =>
    fault(
      `E1-1-telephone-${name}`,
      `le téléphone portable de Mes informations est montré ${comment}`,
      telephoneMasked(addresses.mesInformations, mask),
    ),
  ),
  fault(
    'E1-1-telephone-en-clair-la-seconde-fois',
    'le téléphone portable est montré en clair à la seconde visite de Mes informations',
    telephoneWholeAfter(addresses.mesInformations, addresses.mesInformations),
  ),
  fault(
    'E1-1-fixe-sans-ajouter',
    'sans téléphone fixe, la ligne ne propose pas « Ajouter »',
    screen('mesInformations', (markup) => markup.replace('>Ajouter<', '>Non renseigné<')),
  ),
  fault(
    'E1-1-ajouter-invisible',
    'sans téléphone fixe, « Ajouter » est invisible',
    hidden('.lines a[href="/mes-informations/telephone-fixe"]', 'translated'),
  ),
  fault(
    'E1-1-intitule-invisible',
    'l’intitulé « Adresse postale » est invisible',
    hidden('.lines div:nth-child(2) dt', 'clip-path polygon'),
  ),
];

const communications = (change: (right: Communications) => Partial<Communications>): Plant =>
  model('mesInformations', (shown) => ({
    ...shown,
    communications: { ...shown.communications, ...change(shown.communications) },
  }));

const communicationAutorisee = [
  fault(
    'E1-2-sms-oui-et-non',
    '« SMS » est montré à la fois à « oui » et à « non »',
    screen('mesInformations', replaced(/SMS&nbsp;: (?:oui|non)/, 'SMS&nbsp;: oui / SMS&nbsp;: non')),
  ),
  fault(
    'E1-2-mail-inverse',
    'le oui et le non de « Mail » sont inversés',
    communications(({ mail }) => ({ mail: !mail })),
  ),
  fault(
    'E1-2-telephone-inverse',
    'le oui et le non de « Téléphone portable » sont inversés',
    communications(({ telephonePortable }) => ({ telephonePortable: !telephonePortable })),
  ),
  fault(
    'E1-2-sms-inverse',
    'le oui et le non de « SMS » sont inversés',
    communications(({ sms }) => ({ sms: !sms })),
  ),
  fault(
    'E1-2-toujours-oui',
    'tout est montré à « oui »',
    communications(() => ({ mail: true, telephonePortable: true, sms: true })),
  ),
  fault(
    'E1-2-sms-toujours-non',
    '« SMS » est toujours montré à « non »',
    communications(() => ({ sms: false })),
  ),
  fault(
    'E1-2-sms-oui-avec-les-deux-autres',
    '« SMS » est montré à « oui » dès que les deux autres le sont',
    communications(({ mail, telephonePortable, sms }) => ({ sms: sms || (mail && telephonePortable) })),
  ),
  fault(
    'E1-2-mail-non-avec-les-deux-autres',
    '« Mail » est montré à « non » quand les deux autres sont à « oui »',
    communications(({ mail, telephonePortable, sms }) => ({ mail: mail && !(telephonePortable && sms) })),
  ),
  fault(
    'E1-2-mail-oui-quand-rien-ne-l-est',
    '« Mail » est montré à « oui » quand rien n’est autorisé',
    communications(({ mail, telephonePortable, sms }) => ({ mail: mail || !(telephonePortable || sms) })),
  ),
  fault(
    'E1-2-telephone-comme-sms',
    '« Téléphone portable » montre le choix fait pour « SMS »',
    communications(({ sms }) => ({ telephonePortable: sms })),
  ),
  fault(
    'E1-2-sans-sms',
    'la ligne « SMS : oui/non » manque',
    screen('mesInformations', removed(/<button type="submit">SMS.*?<\/button>/)),
  ),
  fault(
    'E1-2-autre-intitule',
    '« Communication autorisée pour les partenaires… » perd « autorisée »',
    screen('mesInformations', replaced('Communication autorisée', 'Communication')),
  ),
  fault(
    'E1-2-texte-cache',
    'le texte de « SMS : oui/non » est invisible',
    hidden('.chips button:nth-child(3)', 'font-size 0'),
  ),
];

const parametres = [
  fault(
    'E1-3-sans-mon-mot-de-passe',
    '« Mon mot de passe » manque',
    screen('mesInformations', removed('<span>Mon mot de passe</span>')),
  ),
  fault(
    'E1-3-sans-resilier',
    '« Résilier mon compte ameli » manque',
    screen('mesInformations', removed(/<li>\s*<a href="\/mes-informations\/resiliation">.*?<\/li>/)),
  ),
  fault(
    'E1-3-resilier-qui-continue',
    '« Résilier mon compte ameli » devient « Résilier mon compte ameli définitivement »',
    screen('mesInformations', replaced('Résilier mon compte ameli', 'Résilier mon compte ameli définitivement')),
  ),
  fault(
    'E1-3-mot-change',
    '« Résilier mon compte ameli » devient « Supprimer mon compte ameli »',
    screen('mesInformations', replaced('Résilier mon compte', 'Supprimer mon compte')),
  ),
  fault(
    'E1-3-autre-intitule',
    '« Paramètres de compte » devient « Paramètres du compte »',
    screen('mesInformations', replaced('Paramètres de compte', 'Paramètres du compte')),
  ),
  fault(
    'E1-3-intitule-invisible',
    '« Paramètres de compte » est invisible',
    hidden('#parametres', 'visibility hidden'),
  ),
  fault(
    'E1-3-resilier-sans-texte',
    'le texte de « Résilier mon compte ameli » est invisible dans son lien',
    textHidden('mesInformations', 'Résilier mon compte ameli', 'font-size 0'),
  ),
];

const premierEnvoi = (): boolean => isAt(addresses.modifierMotDePasse);

const monMotDePasse = [
  fault(
    'E1-4-mene-ailleurs',
    'l’icône « Modifier mon mot de passe » mène ailleurs',
    screen(
      'mesInformations',
      replaced(
        `method="post" action="${addresses.modifierMotDePasse}"`,
        `method="get" action="${addresses.communications}"`,
      ),
    ),
  ),
  fault(
    'E1-4-sans-icone',
    'l’icône qui permet de modifier le mot de passe manque',
    screen('mesInformations', removed(/<button\s+class="icon-button"[\s\S]*?<\/button>/)),
  ),
  fault(
    'E1-4-icone-sans-nom',
    'le nom de l’icône ne dit pas « mot de passe »',
    screen('mesInformations', replaced(/(aria-label|title)="Modifier mon mot de passe"/g, '$1="Modifier"')),
  ),
  fault(
    'E1-4-sans-mail',
    'aucun mail ne part à l’ouverture de l’écran du code',
    sending((mail) => (premierEnvoi() ? [] : [mail])),
  ),
  fault('E1-4-sans-mail-la-seconde-fois', 'la seconde démarche d’un compte ne fait partir aucun mail', (parts) => {
    const written = new Set<string>();
    return sending((mail) => {
      if (!premierEnvoi()) return [mail];
      const isSecond = written.has(mail.to);
      written.add(mail.to);
      return isSecond ? [] : [mail];
    })(parts);
  }),
  fault(
    'E1-4-autre-titre',
    '« Modifier votre mot de passe » devient « Modifier mon mot de passe » sur l’écran du code',
    screen('code', replaced('<h1>Modifier votre mot de passe</h1>', '<h1>Modifier mon mot de passe</h1>')),
    'E2-1',
  ),
];

export const etape1 = [...lignes, ...communicationAutorisee, ...parametres, ...monMotDePasse];
