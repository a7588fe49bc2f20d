import type { Secret } from './secret.ts';

/** The settings that are secrets themselves. */
const SECRET_SETTINGS = ['MAILPIT_PASSWORD', 'PROVISIONING_TOKEN'];
const ADDRESSES = ['BASE_URL', 'MAILPIT_URL', 'PROVISIONING_URL', 'PROXY_URL', 'HTTPS_PROXY', 'HTTP_PROXY'];

const passwordIn = (address: string): string => {
  try {
    return decodeURIComponent(new URL(address).password);
  } catch {
    return '';
  }
};

/** The tokens and passwords of the settings, those inside addresses and the header made of them included. */
export function secretsOfSettings(env: NodeJS.ProcessEnv): Secret[] {
  const user = env['MAILPIT_USERNAME'];
  const password = env['MAILPIT_PASSWORD'];
  const values = [
    ...SECRET_SETTINGS.map((name) => env[name] ?? ''),
    ...ADDRESSES.map((name) => passwordIn(env[name] ?? '')),
    user !== undefined && password !== undefined ? Buffer.from(`${user}:${password}`).toString('base64') : '',
  ];
  const distinct = [...new Set(values)].filter((value) => value !== '');
  return distinct.map((value, index) => ({ kind: 'reglage', value, rank: index + 1 }));
}
