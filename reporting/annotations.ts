/** The annotations by which a test tells the reports of itself: fixtures write them, and the reports read them. */
export const ANNOTATION = {
  /** The id of a statement that the test is about. */
  requirement: 'requirement',
  /** The statement that stopped a test on its way to its screen. */
  blocked: 'blocked',
  /** Why a check can't be made on this environment, in French, as it follows « non vérifiable ici : ». */
  notVerified: 'notVerified',
  /** What kept the run from judging: the environment, not the portal. */
  environment: 'environment',
  /** In a proof: the fault that the test is run on. */
  fault: 'fault',
  /** In a proof: the fault that this test has caught. */
  caught: 'caught',
  /** The test walks the whole procedure, and collects the guide's pictures. */
  guide: 'guide',
} as const;
