import { reference, type Variant } from './variant.ts';

/** Loaded when it is asked for: a run needs one at most. */
const variants = {
  'other-markup': async () => (await import('./other-markup/index.ts')).otherMarkup,
  'single-page': async () => (await import('./single-page/index.ts')).singlePage,
  'slow-pace': async () => (await import('./slow-pace/index.ts')).slowPace,
} satisfies Record<string, () => Promise<Variant>>;

export type VariantName = keyof typeof variants;

export const variantNames = Object.keys(variants) as VariantName[];

export async function loadVariant(name: VariantName | null): Promise<Variant> {
  return name === null ? reference : variants[name]();
}
