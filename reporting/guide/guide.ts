import type { Etape } from '../../requirements/catalogue.ts';
import type { RequirementVerdict } from '../traceability.ts';

/** Where an element stands on a picture, in its pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A text of the document that a screen does not show, and what stands there in its place, as far as one can tell. */
export interface Ecart {
  id: string;
  texte: string;
  affiche: string | null;
}

/** A screen as the walk through the procedure saw it. */
export interface EtapeSeen {
  etape: Etape;
  /** A JPEG, its secrets masked. */
  picture: Buffer;
  /**
   * Where the elements stand that the document points at, in its own order, then those that tell where these are; `null` for
   * one that is not shown.
   */
  boxes: (Box | null)[];
  ecarts: Ecart[];
}

/** The walk through the whole procedure. */
export interface Walk {
  etapes: EtapeSeen[];
  /** Whether it came to the end, and found there what it should. */
  passed: boolean;
  /** What stopped it: the statement, where one is known, and the first line of the error. */
  stop: { statement: string | null; message: string } | null;
  /** The screen that it stopped at. */
  lastPicture: { data: Buffer; contentType: string } | null;
}

/** What the guide is made of. */
export interface GuideInput {
  release: string | null;
  /** `null` when the run had none. */
  walk: Walk | null;
  /** The documented statements. */
  requirements: readonly RequirementVerdict[];
}
