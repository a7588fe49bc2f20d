import { fault } from '../../../portal/faults/fault.ts';
import { removed, screen } from '../../../portal/faults/lib/views.ts';

/** One fault of each outcome, for a proof of the proof. */
export const faults = [
  fault('E0-3-trouvee', 'l’intitulé manque', screen('accueil', removed(/<h2 id="paiements">.*?<\/h2>/))),
  fault('E0-3-sans-effet', 'rien ne change : aucun test ne peut la trouver', (parts) => parts),
  fault('E0-3-empeche-la-connexion', 'la faute n’est pas celle qu’elle dit', (parts) => ({
    ...parts,
    sessions: { ...parts.sessions, open: () => parts.sessions.open(null) },
  })),
];
