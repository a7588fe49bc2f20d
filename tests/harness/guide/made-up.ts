import type { RequirementVerdict } from '../../../reporting/traceability.ts';
import type { EtapeSeen, GuideInput, Walk } from '../../../reporting/guide/guide.ts';
import { CATALOGUE } from '../../../requirements/catalogue.ts';
import { PAS_A_PAS } from '../../../requirements/pas-a-pas.ts';

/* Made-up runs for the guide's tests. */

/** A grey picture of 64 × 48 pixels. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAwAEABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AKoAAAAAAAAAAAAAAAP/2Q==',
  'base64',
);

export const requirements = (changes: Record<string, Partial<RequirementVerdict>> = {}): RequirementVerdict[] =>
  CATALOGUE.map(({ id, kind, enonce }) => ({
    id,
    kind,
    statement: enonce,
    status: 'passed',
    reason: null,
    tests: [],
    ...changes[id],
  }));

/** A statement that a test found broken. */
export const failed = (error: string): Partial<RequirementVerdict> => ({
  status: 'failed',
  tests: [{ title: 'un test', file: 'x:1', project: 'chromium', status: 'failed', durationMs: 1, error, reason: null }],
});

export const seen = (changes: Record<number, Partial<EtapeSeen>> = {}): EtapeSeen[] =>
  PAS_A_PAS.map(({ etape, reperes }) => ({
    etape,
    picture: JPEG,
    boxes: reperes.map((_, index) => ({ x: 10, y: 10 + 9 * index, width: 20, height: 8 })),
    ecarts: [],
    ...changes[etape],
  }));

export const walk = (changes: Partial<Walk> = {}): Walk => ({
  etapes: seen(),
  passed: true,
  stop: null,
  lastPicture: null,
  ...changes,
});

export const run = (changes: Partial<GuideInput> = {}): GuideInput => ({
  release: '2026.11',
  walk: walk(),
  requirements: requirements(),
  ...changes,
});
