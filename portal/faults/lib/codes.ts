import type { Codes, CodeVerdict } from '../../parts/codes.ts';
import type { Procedure } from '../../parts/procedures.ts';
import type { Plant } from '../fault.ts';

interface Tried {
  readonly entry: string;
  /** The code that was sent last. */
  readonly right: string;
  /** How many entries came before for this code. */
  readonly count: number;
  /** How many codes were sent, this one included. */
  readonly sendings: number;
  /** Whether this code was sent to anybody. */
  readonly isAnybodys: (code: string) => boolean;
}

/** Accepts more than the code that was sent. */
export const accepting =
  (accepts: (tried: Tried) => boolean): Plant =>
  ({ codes, ...parts }) => {
    const sent = new WeakMap<Procedure, { right: string; count: number; sendings: number }>();
    const everSent = new Set<string>();
    return {
      ...parts,
      codes: {
        ...codes,
        issue(procedure) {
          const right = codes.issue(procedure);
          sent.set(procedure, { right, count: 0, sendings: (sent.get(procedure)?.sendings ?? 0) + 1 });
          everSent.add(right);
          return right;
        },
        verify(procedure, entry) {
          const last = sent.get(procedure) ?? { right: '', count: 0, sendings: 0 };
          sent.set(procedure, { ...last, count: last.count + 1 });
          const { right } = last;
          const tried = { ...last, entry, isAnybodys: (code: string) => everSent.has(code) };
          return codes.verify(procedure, accepts(tried) ? right : entry);
        },
      },
    };
  };

/** The same codes, that tell of each one sent, and for which procedure. */
export const telling = (codes: Codes, tell: (procedure: Procedure, code: string) => void): Codes => ({
  ...codes,
  issue(procedure) {
    const code = codes.issue(procedure);
    tell(procedure, code);
    return code;
  },
});

/** Judges the code that was sent by something else than the right verdict. */
export const judging =
  (judge: (verdict: CodeVerdict, procedure: Procedure) => CodeVerdict): Plant =>
  ({ codes, ...parts }) => ({
    ...parts,
    codes: { ...codes, verify: (procedure, entry) => judge(codes.verify(procedure, entry), procedure) },
  });

/** Far more than the 10,000 draws that one code takes on average. */
const ENOUGH_DRAWS = 100_000;

/** Sends only such codes. */
export const sendingOnly =
  (isSuch: (code: string) => boolean): Plant =>
  ({ codes, ...parts }) => ({
    ...parts,
    codes: {
      ...codes,
      issue(procedure) {
        let code = codes.issue(procedure);
        for (let draws = 1; !isSuch(code) && draws < ENOUGH_DRAWS; draws += 1) code = codes.issue(procedure);
        return code;
      },
    },
  });

/** Sends only codes that begin with a zero: what goes wrong with these would show once in ten times. */
export const zeroFirst = sendingOnly((code) => code.startsWith('0'));
