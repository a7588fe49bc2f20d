import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from './configuration.ts';
import { createPortal } from './create-portal.ts';
import { createFaultyPortal } from './faults/faulty-portal.ts';
import { loadFaults } from './faults/load-faults.ts';
import { rememberingPasswords } from './faults/remembering-passwords.ts';
import { listen } from './listen.ts';
import { startMailCatcher } from './mail-catcher/index.ts';
import { createParts } from './parts/create-parts.ts';
import { createMailer } from './parts/mailer.ts';
import type { Parts } from './parts/parts.ts';
import { createProvisioning } from './provisioning/create-provisioning.ts';
import { loadVariant } from './variants/index.ts';

export interface Environment {
  readonly baseUrl: string;
  readonly provisioningUrl: string;
  readonly markerUrl: string;
  readonly mailpitUrl: string;
  readonly mailCatcher: 'mailpit' | 'embedded' | 'configured';
  stop(): Promise<void>;
}

/** Starts the mail catcher, the portal and its provisioning. What was started before a failure is stopped again. */
export async function startEnvironment(configuration: Configuration): Promise<Environment> {
  const cleanups: (() => unknown)[] = [];
  const stop = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };

  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'compte-ameli-'));
    cleanups.push(() => rm(dataDir, { recursive: true, force: true }));

    const catcher = configuration.mailpit
      ? { ...configuration.mailpit, kind: 'configured' as const, stop: async () => {} }
      : await startMailCatcher({ dataDir });
    cleanups.push(() => catcher.stop());

    const variant = await loadVariant(configuration.variant);
    const mailer = variant.mailer(createMailer(catcher.smtp));
    cleanups.push(() => mailer.close());

    const parts = { ...createParts({ mailer }), ...variant.views };
    const proof = configuration.faults === null ? null : await prepareProof(parts, configuration.faults);
    const portal = await listen(proof?.portal ?? variant.transport(createPortal(parts)), configuration.portalPort);
    cleanups.push(() => portal.stop());

    const token = configuration.provisioningToken;
    const provisioning = await listen(
      createProvisioning(proof?.parts ?? parts, { token }),
      configuration.provisioningPort,
    );
    cleanups.push(() => provisioning.stop());

    return {
      baseUrl: `${portal.url}/`,
      provisioningUrl: `${provisioning.url}/comptes`,
      markerUrl: `${provisioning.url}/marqueur`,
      mailpitUrl: catcher.url,
      mailCatcher: catcher.kind,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The portal of a proof, with the faults of this module, and the parts that its provisioning is to share. */
async function prepareProof(right: Parts, module: string) {
  const parts = { ...right, passwords: rememberingPasswords(right.passwords) };
  return { parts, portal: createFaultyPortal(parts, await loadFaults(module)) };
}
