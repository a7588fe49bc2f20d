/** The one stylesheet of every page. System fonts only: a page is one request. */
export const style = /* css */ `
:root {
  --blue-900: #12305a; --blue-700: #17407a; --blue-600: #1f5199; --blue-100: #dfe9f6; --blue-50: #f2f6fb;
  --ink: #1b2a41; --quiet: #4a5b75; --line: #c9d5e5;
  --red: #a3142b; --red-50: #fdf1f2; --green: #17603a; --green-50: #eef8f1; --amber-50: #fff7e6; --amber: #8a5a00;
  --focus: #b45f00;
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: var(--ink); background: var(--blue-50);
}
h1, h2, p, ul, ol, dl, dd { margin: 0; }
h1 { font-size: clamp(1.6rem, 1.3rem + 1.2vw, 2rem); line-height: 1.25; color: var(--blue-900); letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.35; color: var(--blue-700); }
a { color: var(--blue-600); text-underline-offset: 0.2em; }
a:hover { color: var(--blue-900); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.width { width: 100%; max-width: 70rem; margin-inline: auto; padding-inline: 1.25rem; }
.quiet { color: var(--quiet); }

.skip-link { position: absolute; left: -999rem; padding: 0.75rem 1.25rem; background: #fff; z-index: 3; }
.skip-link:focus { left: 1rem; top: 1rem; }

.header { background: #fff; }
.header-row { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; justify-content: space-between; padding-block: 1rem; }
.wordmark { display: flex; align-items: center; font-size: 1.15rem; font-weight: 700; color: var(--blue-700); white-space: nowrap; }
.wordmark-house { margin-right: 0.9rem; padding-right: 0.9rem; border-right: 2px solid var(--line); color: var(--blue-900); }
.visitor { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; font-size: 0.95rem; }

.tabs { background: var(--blue-700); }
.tabs ul { display: flex; flex-wrap: wrap; list-style: none; padding-inline: 0.5rem; }
.tabs a {
  display: block; padding: 0.85rem 0.9rem 0.65rem; border-bottom: 4px solid transparent;
  color: #fff; font-weight: 600; text-decoration: none;
}
.tabs a:hover { background: var(--blue-900); }
.tabs a:focus-visible { outline-color: #ffd48a; outline-offset: -4px; }
.tabs a[aria-current] { border-bottom-color: #fff; background: var(--blue-900); }

main { flex: 1; width: 100%; max-width: 70rem; margin-inline: auto; padding: 2.25rem 1.25rem 3.5rem; display: flex; flex-direction: column; gap: 1.5rem; }
.columns { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
@media (min-width: 60rem) { .columns { grid-template-columns: repeat(3, 1fr); } }
.card {
  display: flex; flex-direction: column; gap: 1.1rem; padding: clamp(1.25rem, 0.8rem + 1.8vw, 2rem);
  background: #fff; border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 1px 3px rgb(18 48 90 / 0.07);
}
.narrow { width: 100%; max-width: 34rem; margin-inline: auto; }
.medium { max-width: 50rem; }
.card ul { padding-left: 1.25rem; }

.link-list { list-style: none; display: grid; gap: 0.6rem; }
.card .link-list, .card .lines { padding: 0; }
.identity { display: flex; align-items: center; gap: 1rem; }
.portrait { width: 3.5rem; flex: none; fill: var(--blue-100); }
.portrait path { fill: var(--blue-600); }
.news { gap: 0.15rem; padding: 1rem 1.25rem; border-left: 5px solid var(--blue-600); text-decoration: none; }
.news strong { color: var(--blue-700); }

.card .lines { list-style: none; }
.lines > * { display: flex; align-items: center; justify-content: space-between; gap: 0.25rem 1.5rem; min-height: 3.5rem; padding-block: 0.6rem; border-top: 1px solid var(--line); }
.lines > :first-child { border-top: 0; }
.lines dt { flex: 0 0 14rem; color: var(--quiet); }
.lines dd { flex: 1; display: flex; align-items: center; justify-content: space-between; gap: 1rem; font-weight: 600; overflow-wrap: anywhere; }
.icon { display: block; width: 1.4rem; height: 1.4rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.icon-link, .icon-button { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; border-radius: 50%; }
.icon-button { border: 0; background: var(--blue-100); color: var(--blue-700); cursor: pointer; }
.icon-button:hover, .icon-link:hover { background: var(--blue-700); color: #fff; }
.chips { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.chips button { padding: 0.5rem 1.1rem; border: 1px solid var(--blue-600); border-radius: 999px; background: #fff; color: var(--blue-600); font: inherit; cursor: pointer; }
.chips button:hover { background: var(--blue-100); }

.stepper { list-style: none; padding: 0; display: flex; align-items: center; }
.stepper li { display: flex; align-items: center; }
.stepper li + li::before { content: ""; width: 4rem; height: 2px; background: var(--line); margin-inline: 0.75rem; }
.stepper span { display: grid; place-items: center; width: 2.4rem; height: 2.4rem; border: 2px solid var(--blue-600); border-radius: 50%; background: #fff; color: var(--blue-600); font-weight: 700; }
.stepper [aria-current] span { background: var(--blue-700); border-color: var(--blue-700); color: #fff; }

.form { display: flex; flex-direction: column; gap: 1.25rem; }
.field { display: flex; flex-direction: column; gap: 0.4rem; }
label { font-weight: 600; }
input { width: 100%; max-width: 26rem; padding: 0.7rem 0.85rem; border: 1px solid #6b7c95; border-radius: 8px; background: #fff; color: inherit; font: inherit; }
input[aria-invalid] { border: 2px solid var(--red); }
.input-code { max-width: 9rem; font-size: 1.35rem; letter-spacing: 0.35em; }
.field-error { color: var(--red); font-size: 0.95rem; }
.strength { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 0.9rem; }
.strength label { font-weight: 400; color: var(--quiet); }
.strength output { min-width: 3.5rem; font-weight: 600; }
meter { width: 12rem; height: 1.4rem; }

.actions { display: flex; flex-wrap: wrap; gap: 0.9rem; padding-top: 0.5rem; }
.button { display: inline-block; padding: 0.75rem 1.5rem; border: 2px solid var(--blue-700); border-radius: 999px; background: var(--blue-700); color: #fff; font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--blue-900); border-color: var(--blue-900); color: #fff; }
.button-secondary { align-self: flex-start; background: #fff; color: var(--blue-700); }
.button-secondary:hover { background: var(--blue-100); color: var(--blue-900); }
.button-link { padding: 0.25rem 0; border: 0; background: none; color: var(--blue-600); font: inherit; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
.button-link:hover { color: var(--blue-900); text-decoration-thickness: 2px; }

.alert, .notice, .advice { padding: 0.9rem 1.1rem; border-left: 5px solid; border-radius: 4px 8px 8px 4px; }
.alert { border-color: var(--red); background: var(--red-50); color: var(--red); }
.alert > p { font-weight: 600; }
.notice { border-color: var(--green); background: var(--green-50); color: var(--green); font-weight: 600; }
.advice { border-color: var(--amber); background: var(--amber-50); }

.amelbot { position: fixed; z-index: 2; right: 1rem; bottom: 1rem; width: min(22rem, calc(100vw - 2rem)); overflow: hidden; border: 1px solid var(--line); border-radius: 14px; background: #fff; box-shadow: 0 12px 32px rgb(18 48 90 / 0.28); }
.amelbot-head { display: flex; align-items: center; justify-content: space-between; padding: 0.6rem 0.75rem 0.6rem 1.1rem; background: var(--blue-700); color: #fff; font-weight: 700; }
.amelbot-close { padding: 0.3rem 0.8rem; border: 1px solid #fff; border-radius: 999px; background: none; color: #fff; font: inherit; font-size: 0.9rem; cursor: pointer; }
.amelbot-close:hover { background: #fff; color: var(--blue-700); }
.amelbot-close:focus-visible { outline-color: #ffd48a; }
.amelbot-body { display: grid; gap: 0.75rem; padding: 1.1rem; min-height: 9rem; align-content: start; }

.footer { background: var(--blue-900); }
.footer ul { display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; padding-block: 1.5rem; list-style: none; }
.footer a { color: #fff; font-size: 0.92rem; }
.footer a:focus-visible { outline-color: #ffd48a; }

@media (max-width: 40rem) {
  main { padding-block: 1.5rem 2.5rem; }
  .wordmark { font-size: 0.92rem; }
  .tabs a { padding: 0.55rem 0.65rem 0.4rem; font-size: 0.9rem; }
  .lines dt { flex-basis: 100%; }
  .lines > div { flex-wrap: wrap; }
  .actions .button { flex: 1 1 100%; }
}
`;
