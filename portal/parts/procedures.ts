import type { Session } from './sessions.ts';

/** One go at changing the password. It belongs to one session, hence to one account. */
export interface Procedure {
  mailsSent: number;
  /** What the code screen has to say the next time it is shown. */
  notice: Notice | null;
}

export interface Notice {
  readonly kind: 'information' | 'alerte';
  readonly text: string;
}

export interface Procedures {
  /** Starts anew: what an earlier procedure of this session had obtained is lost. */
  start(session: Session): Procedure;
  find(session: Session): Procedure | undefined;
  mayMail(procedure: Procedure): boolean;
  end(session: Session): void;
}

const MAILS_PER_PROCEDURE = 4;

export function createProcedures(): Procedures {
  const procedures = new WeakMap<Session, Procedure>();
  return {
    start(session) {
      const procedure: Procedure = { mailsSent: 0, notice: null };
      procedures.set(session, procedure);
      return procedure;
    },
    find: (session) => procedures.get(session),
    mayMail: (procedure) => procedure.mailsSent < MAILS_PER_PROCEDURE,
    end: (session) => void procedures.delete(session),
  };
}
