/** The guide's stylesheet: for a screen, a phone, and A4. */
export const style = /* css */ `
:root {
  color-scheme: light;
  --encre: #15182b; --discret: #4a4f68; --trait: #d7dae6; --fond: #f4f5fa; --bleu: #21409a;
  --rouge: #c8102e; --rouge-fond: #fcebed;
  --document: Document, Georgia, serif;
  --texte: Texte, system-ui, sans-serif;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; color: var(--encre); background: #fff; font: 1.0625rem/1.6 var(--texte); }
body > * { max-width: 54rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
h1, h2, h3, p, ol, ul, figure { margin: 0; }
h1, h2, h3 { font-family: var(--document); line-height: 1.2; text-wrap: balance; }
a { color: var(--bleu); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--bleu); outline-offset: 3px; border-radius: 2px; }

.tete { padding-block: clamp(2rem, 6vw, 4rem) 2rem; }
.tete > p:first-child { color: var(--discret); font-weight: 600; }
h1 { margin-block: 0.35rem 0.75rem; font-size: clamp(2.1rem, 1.5rem + 3vw, 3.1rem); font-weight: 650; letter-spacing: -0.015em; }
.chapeau { max-width: 36rem; font-size: 1.2rem; line-height: 1.5; color: var(--discret); }

.sommaire ol { display: grid; gap: 0.45rem; padding: 1.25rem 0; border-block: 1px solid var(--trait); list-style: none; }
.sommaire li { display: grid; grid-template-columns: 5rem 1fr; gap: 0.5rem; }
.sommaire span { color: var(--discret); font-variant-numeric: tabular-nums; }

.etape { padding-block: clamp(2.5rem, 6vw, 4rem) 0; }
.surtitre { color: var(--discret); }
h2 { margin-block: 0.3rem 1.25rem; font-size: clamp(1.45rem, 1.2rem + 1.3vw, 1.9rem); font-weight: 500; }
h2 strong { font-weight: 750; }
h2 .numero { display: block; margin-bottom: 0.2rem; font: 700 1rem/1.4 var(--texte); color: var(--bleu); }
.phrases { display: grid; gap: 0.85rem; max-width: 42rem; margin-bottom: 1.75rem; font-family: var(--document); font-size: 1.15rem; line-height: 1.55; }
.phrases ul { display: grid; gap: 0.3rem; padding-left: 1.4rem; }
.phrases ol { display: grid; gap: 0.6rem; padding: 0; list-style: none; counter-reset: geste; }
.phrases ol li { display: grid; grid-template-columns: 1.9rem 1fr; gap: 0.7rem; counter-increment: geste; }
.phrases ol li::before {
  content: counter(geste); display: grid; place-items: center; width: 1.9rem; height: 1.9rem; border-radius: 50%;
  background: var(--rouge); color: #fff; font: 700 1rem/1 var(--texte);
}
.ecran { position: relative; width: fit-content; max-width: 100%; border: 1px solid var(--trait); border-radius: 6px; overflow: hidden; box-shadow: 0 1px 2px rgb(21 24 43 / 0.06), 0 8px 24px rgb(21 24 43 / 0.08); }
.plan { position: relative; }
.ecran img { display: block; max-width: 100%; height: auto; }
.ecran svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.ecran rect { fill: none; stroke: var(--rouge); stroke-width: 4; }
.ecran circle { fill: var(--rouge); stroke: #fff; stroke-width: 2; }
.ecran text { fill: #fff; font: 700 20px var(--texte); text-anchor: middle; }

.pied { margin-block: clamp(3rem, 8vw, 5rem) 3rem; font-size: 0.95rem; color: var(--discret); }
.pied > * { padding-top: 1.25rem; border-top: 1px solid var(--trait); }

.alerte { padding: 1.1rem 1.25rem; border-left: 5px solid var(--rouge); background: var(--rouge-fond); font-size: 1.1rem; }
.alerte p + p { margin-top: 0.4rem; }
.enonces { display: grid; gap: 1rem; margin-bottom: 1.75rem; padding: 0; list-style: none; }
.enonces cite { font: 1.15rem var(--document); }
.enonces b { margin-right: 0.4rem; font-variant-numeric: tabular-nums; }
.enonces p { color: var(--rouge); }
.ecarts { width: 100%; margin-bottom: 1.75rem; border-collapse: collapse; }
.ecarts caption { padding-bottom: 0.5rem; text-align: left; font-weight: 700; }
.ecarts th, .ecarts td { width: 50%; padding: 0.6rem 0.9rem; border: 1px solid var(--trait); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.ecarts th { background: var(--fond); font-weight: 600; }
.ecarts td { font-family: var(--document); font-size: 1.1rem; }
.ecarts ins { text-decoration: none; color: var(--rouge); }
h3 { margin-bottom: 0.75rem; font-size: 1.15rem; }

/* A whole screen would not be legible: only what surrounds the circled elements is shown. */
@media screen and (max-width: 40rem) {
  .detail { width: 100%; aspect-ratio: var(--largeur) / var(--hauteur); }
  .detail .plan { position: absolute; width: calc(100% * var(--plan) / var(--largeur)); left: calc(-100% * var(--gauche) / var(--largeur)); top: calc(-100% * var(--haut) / var(--hauteur)); }
  .detail img { width: 100%; }
}
@media (max-width: 30rem) {
  .sommaire li { grid-template-columns: 1fr; gap: 0; }
}

@page { size: A4; margin: 16mm 16mm 18mm; }
@media print {
  body { font-size: 10pt; line-height: 1.45; }
  body > * { max-width: none; padding-inline: 0; }
  .tete { padding-block: 0 4mm; }
  h1 { margin-block: 1mm 2mm; font-size: 25pt; }
  .chapeau { font-size: 12pt; }
  .sommaire ol { gap: 1mm; padding-block: 3mm; }
  .etape { padding-block: 6mm 0; }
  .etape + .etape { break-before: page; padding-top: 0; }
  h2 { margin-block: 1mm 4mm; font-size: 17pt; }
  .phrases { gap: 2mm; margin-bottom: 5mm; max-width: none; font-size: 11pt; line-height: 1.4; }
  .phrases ol { gap: 1.4mm; }
  .phrases ul { gap: 0.4mm; }
  .ecran { break-inside: avoid; box-shadow: none; }
  .ecran img { max-height: 165mm; width: auto; }
  /* The étape with the rules: its screen has a page to itself. */
  .etape:has(.phrases ul) .ecran img { max-height: 225mm; }
  .pied { margin-block: 8mm 0; break-inside: avoid; }
  h2, .surtitre { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
