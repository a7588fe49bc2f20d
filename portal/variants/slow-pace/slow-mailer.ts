import { randomUUID } from 'node:crypto';
import type { Mailer } from '../../parts/mailer.ts';
import { between } from './between.ts';

/** A queue that people don't wait for: each mail goes out 3 to 8 s later, and a second time a little after that. */
export function createSlowMailer(mailer: Mailer): Mailer {
  const queued = new Set<Promise<void>>();
  return {
    ...mailer,
    send(mail) {
      const twice = { ...mail, messageId: `<${randomUUID()}@compte-ameli.test>` };
      const delivery = (async () => {
        await between(3_000, 8_000);
        await mailer.send(twice);
        await between(0, 2_000);
        await mailer.send(twice);
      })();
      const settled = delivery
        .catch((error: unknown) => console.error(`A queued mail was not accepted: ${String(error)}`))
        .finally(() => queued.delete(settled));
      queued.add(settled);
      return Promise.resolve();
    },
    async settle() {
      await Promise.all(queued);
      await mailer.settle();
    },
  };
}
