/** The look of the documentation page: system fonts, light and dark, readable at any width. */
export const CSS = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --accent: light-dark(#4b3fc4, #a9a2ff); }
* { box-sizing: border-box; }
body { font: 16px/1.55 system-ui, sans-serif; margin: 0; display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem; border-right: 1px solid var(--line); font-size: .875rem; }
nav ul { list-style: none; margin: .25rem 0 1rem; padding: 0; }
main { padding: 2rem clamp(1rem, 4vw, 3rem); max-width: 62rem; }
a { color: var(--accent); }
nav a { display: block; padding: .15rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h2 { margin-top: 3rem; text-transform: capitalize; }
article { border-top: 1px solid var(--line); padding: 1.25rem 0; }
h3 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
code, pre { font: .875em/1.5 ui-monospace, monospace; }
pre { overflow: auto; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
.method { display: inline-block; min-width: 4.2em; font-weight: 700; color: var(--accent); }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: 1rem; }
@media (max-width: 50rem) { body { display: block; } nav { position: static; height: auto; border: 0; border-bottom: 1px solid var(--line); } }
`;
