/** Where a run leaves its reports: Playwright empties these folders, and what holds a secret there at the end is deleted. */
export const ARTEFACT_FOLDERS: readonly string[] = ['reports', 'blob-report', 'test-results'];
