import { count, duration, longDate, time, typeset } from '../french.ts';
import type { FaultStatus, FaultVerdict, Proof, StatementProof } from './verdict.ts';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

const VERDICTS: Record<FaultStatus, string> = {
  caught: 'trouvée',
  missed: 'manquée',
  wrongReason: 'trouvée pour une mauvaise raison',
  noTest: 'sans test',
};

const faultRow = ({ id, description, status, by, durationMs }: FaultVerdict): string => `
      <tr class="${status}">
        <td>${escape(description)}<br /><code>${escape(id)}</code></td>
        <td>${VERDICTS[status]}</td>
        <td>${by ? `${escape(by.title)}<br /><small>${escape(by.message ?? '')}</small>` : ''}</td>
        <td>${duration(durationMs)}</td>
      </tr>`;

const section = ({ id, statement, tests, faults }: StatementProof): string => {
  const caught = faults.filter(({ status }) => status === 'caught').length;
  return `
    <details${caught < faults.length ? ' open' : ''}>
      <summary><b>${id}</b> ${escape(statement)} <span>${count(caught, 'faute trouvée', 'fautes trouvées')} sur ${faults.length}${
        tests.length > 0 ? ` · ${count(tests.length, 'test')}` : ''
      }</span></summary>
      <table>
        <thead><tr><th>Faute introduite</th><th>Verdict</th><th>Par quel test</th><th>Temps</th></tr></thead>
        <tbody>${faults.map(faultRow).join('')}</tbody>
      </table>
      ${tests.length > 0 ? `<ul>${tests.map((title) => `<li>${escape(title)}</li>`).join('')}</ul>` : ''}
    </details>`;
};

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<h2>${title}</h2><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`;

const body = (proof: Proof): string => {
  const { faults, caught, falseAlarms } = proof.totals;
  const score = faults === 0 ? 0 : Math.floor((100 * caught) / faults);
  const made = new Date(proof.generatedAt);
  return `<body>
    <h1>Ce que valent les tests : les fautes introduites, et celles qu’ils trouvent</h1>
    <p class="score">${score} %</p>
    <p>
      ${count(caught, 'faute trouvée', 'fautes trouvées')} sur ${count(faults, 'introduite')} une à une dans un portail
      juste ; ${count(falseAlarms, 'fausse alerte', 'fausses alertes')}. Une faute n’est dite trouvée que si un test de l’énoncé qu’elle enfreint échoue en le constatant.
      Fait en ${duration(proof.durationMs)}, le ${longDate(made)} à ${time(made)}.
    </p>
    ${list('Ce qui ne va pas', proof.failures)}
    ${list('Les tests qui ne trouvent aucune faute', proof.idleTests)}
    <h2>Énoncé par énoncé</h2>${proof.statements.map(section).join('')}
  </body>`;
};

/** The proof as a page for a product owner: what is planted, statement by statement, and what finds it. */
export function proofPage(proof: Proof): string {
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Preuve des tests – Compte ameli, modifier son mot de passe</title>
    <style>
      body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b2a41; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; }
      .score { font-size: 2.5rem; font-weight: 700; margin: 0; }
      details { border-top: 1px solid #ccd6e4; padding: .6rem 0; } summary { cursor: pointer; }
      summary span { float: right; color: #4a5b75; }
      table { border-collapse: collapse; width: 100%; margin: .6rem 0; } th { text-align: left; color: #4a5b75; }
      td, th { padding: .35rem .6rem; vertical-align: top; border-bottom: 1px solid #e6ecf4; }
      code, small { color: #4a5b75; } td:nth-child(2) { white-space: nowrap; font-weight: 600; color: #a32020; }
      tr.caught td:nth-child(2) { color: #1d6b34; }
    </style>
  </head>
  ${typeset(body(proof))}
</html>
`;
}
