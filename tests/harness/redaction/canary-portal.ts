import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { createPortal } from '../../../portal/create-portal.ts';
import { listen } from '../../../portal/listen.ts';
import { startMailCatcher } from '../../../portal/mail-catcher/index.ts';
import { createParts } from '../../../portal/parts/create-parts.ts';
import { createMailer } from '../../../portal/parts/mailer.ts';
import { createProvisioning } from '../../../portal/provisioning/create-provisioning.ts';

/** What the portal was given and gave: whatever a run knows of secrets, it knows from here. */
export interface Ledger {
  accounts: Record<string, string | null>[];
  passwords: Set<string>;
  codes: Set<string>;
  sessions: Set<string>;
}

export interface CanaryPortal {
  ledger: Ledger;
  env: Record<string, string>;
  stop(): Promise<void>;
}

export const TOKEN = 'canari/jeton+provisioning=0123456789';
export const MAILPIT_PASSWORD = 'canari"mot&de<passe>mailpit';

const PASSWORD_FIELDS = /passe|actuel|nouveau|confirmation/i;
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const grouped = (text: string, size: number, by: string): string =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(by);

/** Everything personal, in as many forms as a portal may have the bad idea to write it in. */
function indiscretion(account: Record<string, string | null>, typed: string[], session: string): string {
  const value = (key: string): string => account[key] ?? '';
  const [aaaa = '', mm = '', jj = ''] = value('dateNaissance').split('-');
  const month = new Date(Date.UTC(2000, Number(mm) - 1)).toLocaleString('fr-FR', { month: 'long', timeZone: 'UTC' });
  const nir = value('numeroSecuriteSociale');
  const mobile = value('telephonePortable');
  const everything = JSON.stringify({ ...account, typed, session });
  return `<aside id="indiscret" title="${asHtml(value('email'))}" data-tout="${asHtml(everything)}">
    <p>${[nir.slice(0, 1), nir.slice(1, 3), nir.slice(3, 5), nir.slice(5, 7), nir.slice(7, 10), nir.slice(10)].join(' ')} ${value('cle')}</p>
    <p>${nir.slice(0, 7)}<b>${nir.slice(7)}</b></p>
    <p>${grouped(value('iban'), 4, '&nbsp;')} ${grouped(mobile, 2, '.')} +33 ${grouped(mobile.slice(1), 2, '\u202f')}</p>
    <p>${jj}/${mm}/${aaaa} ${jj}-${mm}-${aaaa} ${jj}${mm}${aaaa} ${aaaa}-${mm}-${jj} né le ${Number(jj)} ${month} ${aaaa}</p>
    <p>M. ${asHtml(value('nom').toUpperCase())} ${asHtml(value('prenom'))}</p>
    <p>${asHtml(value('adressePostale')).replace(', ', '<br>')}</p>
    <p>${Buffer.from(everything).toString('base64')} ${encodeURIComponent(everything)} ${asHtml(JSON.stringify(everything))}</p>
    <p>${typed.map(asHtml).join(' ')}</p>
    <form>${typed.map((entry) => `<input value="${asHtml(entry)}" aria-label="saisi">`).join('')}<textarea aria-label="tout">${asHtml(everything)}</textarea></form>
    <div id="ombre"></div>
    <script>
      const tout = ${everything.replaceAll('<', '\\u003c')};
      document.querySelector('#ombre').attachShadow({ mode: 'open' }).innerHTML = '<p>' + tout.numeroSecuriteSociale + '</p><input value="' + tout.email + '">';
      console.log('indiscret', JSON.stringify(tout));
      fetch('/sante?' + new URLSearchParams(tout), { method: 'POST', body: JSON.stringify(tout), headers: { 'x-auth': tout.session } }).catch(() => 0);
      const multipart = new FormData(); for (const [key, value] of Object.entries(tout)) multipart.append(key, value);
      fetch('/sante', { method: 'POST', body: multipart }).catch(() => 0);
    </script></aside>`;
}

/** The genuine portal, with the worst manners that a portal may have: it repeats whatever it knows, everywhere. */
export async function startCanaryPortal(): Promise<CanaryPortal> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'compte-ameli-canari-'));
  const catcher = await startMailCatcher({ dataDir });
  const mailer = createMailer(catcher.smtp);
  const ledger: Ledger = { accounts: [], passwords: new Set(), codes: new Set(), sessions: new Set() };
  const right = createParts({ mailer });

  // Codes that begin with a zero: no number of a trace does.
  const issued = new WeakMap<object, string>();
  const confirmed = new WeakSet();
  let next = 100 + Math.floor(Math.random() * 400);
  const codes: typeof right.codes = {
    issue(procedure) {
      const code = String((next += 1)).padStart(4, '0');
      issued.set(procedure, code);
      ledger.codes.add(code);
      return code;
    },
    verify(procedure, entry) {
      if (issued.get(procedure) !== entry) return 'wrong';
      confirmed.add(procedure);
      return 'accepted';
    },
    isConfirmed: (procedure) => confirmed.has(procedure),
  };
  const parts = { ...right, codes, securityHeaders: () => ({}) };

  const genuine = createPortal(parts);
  const indiscreet = new Hono().all('*', async (c) => {
    const body = await c.req.raw.clone().text();
    const typed = [...new URLSearchParams(body)];
    for (const [field, value] of typed) {
      if (PASSWORD_FIELDS.test(field) && value !== '') ledger.passwords.add(value);
      if (field === 'code') ledger.codes.add(value);
    }
    const response = await genuine.fetch(c.req.raw);
    const session = /session=([^;]+)/.exec(c.req.header('cookie') ?? '')?.[1] ?? '';
    for (const given of [session, /session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''])
      if (given !== '') ledger.sessions.add(given);
    const nir = parts.sessions.find(session)?.numeroSecuriteSociale;
    const account = ledger.accounts.find(({ numeroSecuriteSociale }) => numeroSecuriteSociale === nir);
    const html = await response.text();
    const entries = typed.filter(([field]) => field !== 'csrf').map(([, value]) => value);
    const { motDePasse: _, ...shown } = account ?? {};
    const extra = account
      ? indiscretion(shown, entries, session)
      : entries.map((entry) => `<p>${asHtml(entry)}</p>`).join('');
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response(/<\/body>/.test(html) ? html.replace('</body>', () => `${extra}</body>`) : html, {
      status: response.status,
      headers,
    });
  });

  const provisioning = createProvisioning(parts, { token: TOKEN });
  const noting = new Hono().all('*', async (c) => {
    if (c.req.method === 'POST') {
      const account = JSON.parse(await c.req.raw.clone().text()) as Record<string, string | null>;
      ledger.accounts.push(account);
      ledger.passwords.add(account['motDePasse'] ?? '');
    }
    return provisioning.fetch(c.req.raw);
  });

  const [portal, accounts] = await Promise.all([listen(indiscreet, 0), listen(noting, 0)]);
  return {
    ledger,
    env: {
      BASE_URL: `${portal.url}/`,
      MAILPIT_URL: catcher.url,
      MAILPIT_USERNAME: 'canari',
      MAILPIT_PASSWORD,
      PROVISIONING_URL: `${accounts.url}/comptes`,
      PROVISIONING_TOKEN: TOKEN,
    },
    async stop() {
      portal.stop();
      accounts.stop();
      mailer.close();
      await catcher.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
