import { style as reference } from '../../../views/pieces/style.ts';

/** The portal's own colours and type, on other elements. */
export const style = `${reference}
.heading-1 { font-size: 1.8rem; font-weight: 700; color: var(--blue-900); }
.heading-2 { font-size: 1.2rem; font-weight: 700; color: var(--blue-700); }
.main { flex: 1; width: 100%; max-width: 70rem; margin-inline: auto; padding: 2rem 1.25rem; display: flex; flex-direction: column; gap: 1.5rem; }
.main:focus { outline: none; }
.shortcuts { padding-block: 0.4rem; font-size: 0.9rem; }
.header { border-bottom: 3px solid var(--blue-700); }
.wordmark { gap: 1rem; }
.tabs form { display: flex; flex-wrap: wrap; }
.tabs button { padding: 0.85rem 0.9rem; border: 0; background: none; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
.tabs button[aria-current] { background: var(--blue-900); }
.footer form { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; padding-block: 1.5rem; }
.footer button { border: 0; background: none; color: #fff; font: inherit; text-decoration: underline; cursor: pointer; }
.rows { border-collapse: collapse; width: 100%; }
.rows th, .rows td { padding: 0.6rem 1rem 0.6rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
.amelbot-head a { color: #fff; }
`;
