import { variantNames, type VariantName } from './variants/index.ts';

export interface Configuration {
  /** Another look or pace of the portal; null for its own. */
  readonly variant: VariantName | null;
  readonly portalPort: number;
  readonly provisioningPort: number;
  readonly provisioningToken: string | null;
  /** A Mailpit that runs already; null when the environment brings its own mail catcher. */
  readonly mailpit: { readonly url: string; readonly smtp: { readonly host: string; readonly port: number } } | null;
  /** For a proof: the module of the faults that a request may ask for by a header. Null: the header is ignored. */
  readonly faults: string | null;
  /** The process without which the environment has no reason to go on. */
  readonly parentPid: number | null;
}

const MAILPIT_SMTP_PORT = 1025;

/** Reads the environment variables, and says which one is wrong. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  return {
    variant: readVariant(env),
    portalPort: readNumber(env, 'PORTAL_PORT') ?? 0,
    provisioningPort: readNumber(env, 'PROVISIONING_PORT') ?? 0,
    provisioningToken: env['PROVISIONING_TOKEN'] || null,
    mailpit: readMailpit(env),
    faults: readFaults(env),
    parentPid: readNumber(env, 'PARENT_PID'),
  };
}

function readNumber(env: NodeJS.ProcessEnv, name: string): number | null {
  const value = env[name];
  if (!value) return null;
  if (!/^[0-9]+$/.test(value)) throw new Error(`${name} must be a whole number, not "${value}"`);
  return Number(value);
}

function readVariant(env: NodeJS.ProcessEnv): VariantName | null {
  const name = env['PORTAL_VARIANT'];
  if (!name) return null;
  const known = variantNames.find((variant) => variant === name);
  if (!known) throw new Error(`PORTAL_VARIANT must be one of ${variantNames.join(', ')}, not "${name}"`);
  return known;
}

function readFaults(env: NodeJS.ProcessEnv): string | null {
  const module = env['FAULTS'];
  if (!module) return null;
  if (env['PORTAL_VARIANT'])
    throw new Error("FAULTS and PORTAL_VARIANT do not go together: faults are written for the portal's own markup");
  return module;
}

function readMailpit(env: NodeJS.ProcessEnv): Configuration['mailpit'] {
  const url = env['MAILPIT_URL'];
  if (!url) return null;
  if (!URL.canParse(url)) throw new Error(`MAILPIT_URL must be a URL, not "${url}"`);
  const smtp = env['MAILPIT_SMTP'] || `${new URL(url).hostname}:${MAILPIT_SMTP_PORT}`;
  const [, host, port] = /^(.+):([0-9]+)$/.exec(smtp) ?? [];
  if (!host || !port) throw new Error(`MAILPIT_SMTP must be host:port, not "${smtp}"`);
  return { url, smtp: { host, port: Number(port) } };
}
