/**
 * The environment of a process that is to run on the embedded portal, wherever this shell or `.env` points.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function onEmbeddedEnvironment(env) {
  const elsewhere = [
    'BASE_URL',
    'MAILPIT_URL',
    'PROVISIONING_URL',
    'PROVISIONING_TOKEN',
    'ACCOUNTS_FILE',
    'CA_FILE',
    'PROXY_URL',
    'PORTAL_VARIANT',
    'ENV',
  ];
  const kept = Object.entries(env).filter(([name]) => !elsewhere.includes(name));
  return { ...Object.fromEntries(kept), ENV_FILE: 'none' };
}
