import { longDate } from '../../french.ts';
import { html, type Html } from '../html.ts';
import type { PageModel } from '../model.ts';
import { badge } from '../words.ts';

/** How to read the page, and where the other reports are. */
export const ending = ({ proof }: PageModel): Html =>
  html`<footer class="ending">
    <section aria-labelledby="lire">
      <h2 id="lire">Comment lire ce rapport</h2>
      <dl>
        <div>
          <dt>${badge('passed')}</dt>
          <dd>tous les tests de l’énoncé ont réussi.</dd>
        </div>
        <div>
          <dt>${badge('failed')}</dt>
          <dd>au moins un test a échoué, ou n’a réussi qu’au second essai.</dd>
        </div>
        <div>
          <dt>${badge('waived')}</dt>
          <dd>non respecté, mais admis par une décision nommée, jusqu’à une date.</dd>
        </div>
        <div>
          <dt>${badge('notTested')}</dt>
          <dd>aucun test n’a pu conclure : on n’en sait rien, ce n’est pas un succès.</dd>
        </div>
        <div>
          <dt>${badge('notVerified')}</dt>
          <dd>cet environnement n’offre pas ce qu’il faut pour vérifier.</dd>
        </div>
      </dl>
      <p>
        Entre guillemets, les mots du document. La « lecture » dit comment nous les comprenons : elle se
        discute.${
          proof
            ? ` Les fautes ont été introduites une à une dans un portail juste, le ${longDate(new Date(proof.generatedAt))}, pour voir si les tests les trouvent.`
            : ''
        }
      </p>
    </section>
  </footer>`;
