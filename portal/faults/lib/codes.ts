import type { CodeVerdict } from '../../parts/codes.ts';
import type { Procedure } from '../../parts/procedures.ts';
import type { Plant } from '../fault.ts';

interface Tried {
  readonly entry: string;
  /** The code that was sent last. */
  readonly right: string;
  /** How many entries came before for this code. */
  readonly count: number;
  /** Whether this code was sent to anybody. */
  readonly isAnybodys: (code: string) => boolean;
}

/** Accepts more than the code that was sent. */
export const accepting =
  (accepts: (tried: Tried) => boolean): Plant =>
  ({ codes, ...parts }) => {
    const sent = new WeakMap<Procedure, { right: string; count: number }>();
    const everSent = new Set<string>();
    return {
      ...parts,
      codes: {
        ...codes,
        issue(procedure) {
          const right = codes.issue(procedure);
          sent.set(procedure, { right, count: 0 });
          everSent.add(right);
          return right;
        },
        verify(procedure, entry) {
          const { right, count } = sent.get(procedure) ?? { right: '', count: 0 };
          sent.set(procedure, { right, count: count + 1 });
          const tried = { entry, right, count, isAnybodys: (code: string) => everSent.has(code) };
          return codes.verify(procedure, accepts(tried) ? right : entry);
        },
      },
    };
  };

/** Judges the code that was sent by something else than the right verdict. */
export const judging =
  (judge: (verdict: CodeVerdict, procedure: Procedure) => CodeVerdict): Plant =>
  ({ codes, ...parts }) => ({
    ...parts,
    codes: { ...codes, verify: (procedure, entry) => judge(codes.verify(procedure, entry), procedure) },
  });

/** Sends only codes that begin with a zero: what goes wrong with these would show once in ten times. */
export const zeroFirst: Plant = ({ codes, ...parts }) => ({
  ...parts,
  codes: {
    ...codes,
    issue(procedure) {
      let code = codes.issue(procedure);
      while (!code.startsWith('0')) code = codes.issue(procedure);
      return code;
    },
  },
});
