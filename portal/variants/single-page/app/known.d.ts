/** What the server tells the script from the start: it writes this module itself. */
export interface Entry {
  address: string;
  text: string;
}
export const known: { addresses: Record<string, string>; onglets: (Entry & { tab: string })[]; pied: Entry[] };
/** How strong a password looks, from 0 to 100. */
export const strength: (password: string) => number;
