/** The two-digit key of a number; Corsica's letters count as 19 and 18. */
export function keyOf(numeroSecuriteSociale: string): string {
  const number = Number(numeroSecuriteSociale.replace('2A', '19').replace('2B', '18'));
  return String(97 - (number % 97)).padStart(2, '0');
}
