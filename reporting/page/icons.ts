import { html, raw, type Html } from './html.ts';

const MARKS: Record<string, string> = {
  passed: '<circle cx="8" cy="8" r="7"/><path d="M4.6 8.3 7 10.6l4.4-5"/>',
  failed: '<path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z"/><path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8"/>',
  waived: '<path d="M3 15V1.6"/><path d="M3 2.2h9.6l-2 3.2 2 3.2H3"/>',
  notTested: '<circle cx="8" cy="8" r="7" stroke-dasharray="2.4 2"/><path d="M5 8h6"/>',
  notVerified:
    '<circle cx="8" cy="8" r="7"/><path d="M6 6.3c0-1.2.9-2 2-2s2 .8 2 1.9c0 1.5-2 1.7-2 3.2"/><path d="M8 11.5v.4"/>',
};

const RELEASES: Record<string, string> = { yes: 'passed', no: 'failed', waived: 'waived', unknown: 'notVerified' };

const symbol = (name: string, mark: string): string => `<symbol id="i-${name}" viewBox="0 0 16 16">${mark}</symbol>`;

/** The pictures that go with each verdict: shapes that differ, so that colour is never alone. */
export const icons: Html = html`<svg width="0" height="0" class="sheet" aria-hidden="true">
  ${raw(
    [
      ...Object.entries(MARKS).map(([name, mark]) => symbol(name, mark)),
      ...Object.entries(RELEASES).map(([kind, name]) => symbol(`release-${kind}`, MARKS[name] ?? '')),
    ].join(''),
  )}
</svg>`;
