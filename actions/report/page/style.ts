/**
 * The page's style sheet. Colours are one hue for bytes, a ramp for ages, and three for findings; each pair of text and
 * ground has a contrast of 4.5 or more in light and in dark (WCAG 2.2, 1.4.3).
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --panel: #f6f7f9; --text: #1b1f24; --soft: #57606a; --rule: #d8dee4;
  --main: #0b6e8f; --main-soft: #9ccfe0; --link: #0a5f85;
  --error: #b3261e; --warning: #8a5a00; --note: #57606a;
  --age-0: #d7ecf2; --age-1: #aad6e3; --age-2: #72b6cb; --age-3: #2b7f9a; --age-4: #1b6a85; --age-5: #0c3f52;
  --on-light: #10242c; --on-dark: #fff;
  --tile-0: #c9e4ec; --tile-1: #d9e3c4; --tile-2: #f0ddbf; --tile-3: #dfd6ee; --tile-4: #f2d3d1; --tile-5: #d6dbe2;
  --on-tile: #1b1f24;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161b; --panel: #1a2027; --text: #e6eaef; --soft: #9aa6b2; --rule: #2f3842;
    --main: #4fb3d1; --main-soft: #265b6d; --link: #7cc7e0;
    --error: #ff8a80; --warning: #e5b25d; --note: #9aa6b2;
    --age-0: #1d3b46; --age-1: #235262; --age-2: #2d7188; --age-3: #4597b1; --age-4: #7fc0d5; --age-5: #c4e6f0;
    --on-light: #fff; --on-dark: #0d1a20;
    --tile-0: #1f4552; --tile-1: #37421f; --tile-2: #4b3a1c; --tile-3: #3a3052; --tile-4: #512d2b; --tile-5: #343c46;
    --on-tile: #eef2f6;
  }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums }
main, header, footer { max-width: 960px; margin: 0 auto; padding: 0 24px; box-sizing: content-box }
header { padding-top: 40px }
h1 { font-size: 30px; line-height: 1.2; margin: 0; letter-spacing: -.01em; font-weight: 650; overflow-wrap: anywhere }
h2 { font-size: 19px; line-height: 1.3; margin: 56px 0 4px; font-weight: 650; letter-spacing: -.005em }
h3 { font-size: 15px; margin: 28px 0 8px; font-weight: 650 }
p { margin: 6px 0 14px; max-width: 72ch } .sub { max-width: none }
.sub, .lead, footer { color: var(--soft) }
a { color: var(--link); text-underline-offset: 2px }
code { font: 13px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 8px 32px; margin: 28px 0 0; padding: 20px 0; border-block: 1px solid var(--rule) }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end }
.figures dt { color: var(--soft); font-size: 13px; line-height: 1.4 }
.figures dd { margin: 0; font-size: 28px; line-height: 1.25; font-weight: 600; letter-spacing: -.02em; white-space: nowrap }
figure { margin: 16px 0 8px }
svg { display: block; max-width: none; font-size: 13px; overflow: visible }
svg text { fill: var(--text) }
svg text.small { font-size: 11.5px; fill: var(--soft) }
svg .value { font-weight: 550 }
.narrow { display: none }
.key { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 10px 0 0; padding: 0; list-style: none; font-size: 13px; color: var(--soft) }
.key li { display: flex; align-items: center; gap: 7px }
.key i { width: 12px; height: 12px; border-radius: 2px; flex: none }
.alone { fill: var(--main); background: var(--main) }
.also { fill: var(--main-soft); background: var(--main-soft) }
${[0, 1, 2, 3, 4, 5].map((age) => `.age-${age} { fill: var(--age-${age}); background: var(--age-${age}) }\nsvg text.on-age-${age} { font-size: 12px; fill: var(${age < 3 ? '--on-light' : '--on-dark'}) }`).join('\n')}
${[0, 1, 2, 3, 4, 5].map((tile) => `rect.tile-${tile} { fill: var(--tile-${tile}) }`).join('\n')}
rect.rest { fill-opacity: .45 }
g[class^="tile"] text { font-size: 12px; fill: var(--on-tile) }
g[class^="tile"] text.head { font-weight: 600; fill: var(--text) }
.edge { fill: none; stroke: var(--soft); stroke-opacity: .55; stroke-width: 1.25 }
.node rect { fill: var(--panel); stroke: var(--rule) }
.node.external rect { fill: none; stroke-dasharray: 4 3; stroke: var(--soft) }
.rule { stroke: var(--rule) } .line { fill: none; stroke: var(--main); stroke-width: 2 } .area { fill: var(--main); fill-opacity: .14 }
.scroll { overflow-x: auto; margin: 0 -8px; padding: 0 8px }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--main); outline-offset: 2px }
table { border-collapse: collapse; width: 100%; font-size: 14px; margin: 12px 0 }
caption { text-align: left; color: var(--soft); font-size: 13px; padding: 0 0 6px }
th { text-align: left; font-weight: 600; font-size: 12.5px; color: var(--soft); white-space: nowrap; vertical-align: bottom }
th, td { padding: 6px 20px 6px 0; border-bottom: 1px solid var(--rule); vertical-align: baseline }
tbody th { color: var(--text); font-size: 14px; font-weight: 500 }
th:last-child, td:last-child { padding-right: 0 }
.number { text-align: right; white-space: nowrap }
tbody th { white-space: normal; overflow-wrap: anywhere; min-width: 12ch }
details { border-bottom: 1px solid var(--rule) }
details:first-of-type { border-top: 1px solid var(--rule) }
summary { padding: 10px 2px; cursor: pointer; display: flex; gap: 12px; align-items: baseline; list-style: none }
summary::-webkit-details-marker { display: none }
summary::after { content: "+"; color: var(--soft); margin-left: 4px; width: 1ch }
details[open] > summary::after { content: "–" }
summary b { font-weight: 550 }
summary .count { margin-left: auto; font-weight: 600 }
.level { font-size: 12px; font-weight: 600; width: 4.6em; flex: none }
.level.error { color: var(--error) } .level.warning { color: var(--warning) } .level.note { color: var(--note) }
details > div { padding: 0 2px 14px calc(4.6em + 2px) }
details ul { margin: 4px 0 12px; padding: 0 0 0 18px } details li { margin: 2px 0; overflow-wrap: anywhere }
dl.plain { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; font-size: 14px; margin: 8px 0 }
dl.plain dd { margin: 0; text-align: right; max-width: 12ch }
footer { margin-top: 64px; padding-bottom: 48px; font-size: 13px }
footer::before { content: ""; display: block; border-top: 1px solid var(--rule); margin-bottom: 16px }
@media (max-width: 1007px) {
  .wide { display: none } .narrow { display: block }
  main, header, footer { padding-left: 24px; padding-right: 24px; max-width: 640px }
  svg.narrow { max-width: 100%; height: auto } .scroll svg.narrow { max-width: none }
}
@media (max-width: 480px) {
  h1 { font-size: 25px } .figures { grid-template-columns: 1fr 1fr } .figures dd { font-size: 23px }
  details > div { padding-left: 2px }
}
@media print { details > div { display: block } .scroll { overflow: visible } }
`;
