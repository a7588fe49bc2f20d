import { Hono } from 'hono';
import { addresses } from '../addresses.ts';
import type { Parts } from '../parts/parts.ts';
import type { Tab } from '../views/models.ts';
import { connectedOnly, findConnected, showPage, visitorOf } from './http.ts';

interface Annexe {
  readonly address: string;
  readonly titre: string;
  readonly tab?: Tab;
}

const TEXTE = "Cette rubrique n'est pas disponible sur ce portail de démonstration.";

const connectedAnnexes: readonly Annexe[] = [
  { address: addresses.mesPaiements, titre: 'Mes paiements', tab: 'mesPaiements' },
  { address: addresses.mesDemarches, titre: 'Mes démarches', tab: 'mesDemarches' },
  { address: addresses.monEspacePrevention, titre: 'Mon espace prévention', tab: 'monEspacePrevention' },
  { address: addresses.attestationDroits, titre: 'Attestation de droits', tab: 'mesDemarches' },
  {
    address: addresses.attestationIndemnites,
    titre: "Attestation de paiement d'indemnités journalières",
    tab: 'mesDemarches',
  },
  { address: addresses.carteEuropeenne, titre: "Carte européenne d'assurance maladie (CEAM)", tab: 'mesDemarches' },
  { address: addresses.delaisTraitement, titre: 'Délais de traitement', tab: 'mesDemarches' },
  { address: addresses.rendezVous, titre: 'Prendre un rendez-vous' },
  { address: addresses.messages, titre: 'Messages' },
  { address: addresses.notifications, titre: 'Notifications' },
  { address: addresses.coordonneesBancaires, titre: 'Coordonnées bancaires', tab: 'mesInformations' },
  { address: addresses.telephoneFixe, titre: 'Téléphone fixe', tab: 'mesInformations' },
  { address: addresses.communications, titre: 'Communication autorisée', tab: 'mesInformations' },
  { address: addresses.resiliation, titre: 'Résilier mon compte ameli', tab: 'mesInformations' },
];

const publicAnnexes: readonly Annexe[] = [
  { address: addresses.mentionsLegales, titre: 'Mentions légales et CGU' },
  { address: addresses.aideAccessibilite, titre: 'Aide et Accessibilité' },
  { address: addresses.recommandationsSecurite, titre: 'Recommandations de sécurité' },
  { address: addresses.donneesPersonnelles, titre: 'Protection des données personnelles' },
  { address: addresses.siteAmeli, titre: 'Site Ameli' },
  { address: addresses.planDuSite, titre: 'Plan du site' },
];

/** The pages around the procedure, so that no link is dead. */
export function annexeRoutes(parts: Parts): Hono {
  const routes = new Hono();
  for (const { address, titre, tab = null } of connectedAnnexes) {
    routes.get(address, connectedOnly(parts), (c) =>
      showPage(c, parts.screens.annexe({ visitor: c.var.visitor, titre, texte: TEXTE, tab }, parts.pieces)),
    );
  }
  for (const { address, titre } of publicAnnexes) {
    routes.get(address, (c) => {
      const connected = findConnected(c, parts);
      const visitor = connected ? visitorOf(connected) : null;
      return showPage(c, parts.screens.annexe({ visitor, titre, texte: TEXTE, tab: null }, parts.pieces));
    });
  }
  return routes;
}
