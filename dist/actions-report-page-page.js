"use strict";
exports.id = "actions-report-page-page";
exports.ids = ["actions-report-page-page"];
exports.modules = {

/***/ "actions/report/page/page.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pageOf: () => (/* binding */ pageOf)
});

// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
// EXTERNAL MODULE: ./actions/report/write/numbers.ts
var numbers = __webpack_require__("actions/report/write/numbers.ts");
// EXTERNAL MODULE: ./actions/report/write/summary.ts
var write_summary = __webpack_require__("actions/report/write/summary.ts");
// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__("d3-shape/dist/d3-shape.mjs");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
;// CONCATENATED MODULE: ./actions/report/page/markup.ts

/** HTML or SVG that is written as it is: everything in it has been escaped. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** HTML or SVG from a template: what is filled in is escaped, unless it is markup itself; lists are joined. */
function markup(strings, ...parts) {
    return new Markup(strings.map((text, index) => (index === 0 ? text : render(parts[index - 1]) + text)).join(''));
}
const NOTHING = new Markup('');
function render(part) {
    if (part === null || part === undefined)
        return '';
    if (part instanceof Markup)
        return part.text;
    if (typeof part === 'number')
        return number(part);
    if (typeof part === 'string')
        return escaped(part);
    return part.map(render).join('');
}
/** Coordinates of SVG to a hundredth of a pixel: more is noise in the file. */
function number(value) {
    return String(Math.round(value * 100) / 100);
}
function escaped(text) {
    return (0,safe_text/* safeText */.Hk)(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./actions/report/page/text-width.ts
/** Kinds of characters by their width in the widest of common sans-serif fonts (DejaVu Sans). */
const NARROW = /[ijlt.,:;|!'()[\]/I ]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-Z0-9_+=<>~#&?$]/;
/** About how wide a text is, in pixels: fonts differ, so it is meant to be a little too wide. */
function textWidth(text, fontSize) {
    let ems = 0;
    for (const character of text) {
        ems += NARROW.test(character) ? 0.36 : WIDE.test(character) ? 0.97 : CAPITAL.test(character) ? 0.68 : 0.62;
    }
    return ems * fontSize;
}
/** The same for a bold text. */
function boldWidth(text, fontSize) {
    return 1.1 * textWidth(text, fontSize);
}
/** Fewer characters of a name than this tell nobody anything. */
const FEWEST = 7;
/** The text, cut in its middle where it is wider than `width`: names differ at their ends. '' where too little fits. */
function fitted(text, width, fontSize) {
    if (textWidth(text, fontSize) <= width)
        return text;
    const characters = Array.from(text);
    for (let keep = characters.length - 1; keep >= FEWEST; keep--) {
        const head = Math.ceil(keep / 2);
        const cut = `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (keep - head)).join('')}`;
        if (textWidth(cut, fontSize) <= width)
            return cut;
    }
    return '';
}

;// CONCATENATED MODULE: ./actions/report/page/age-chart.ts




const FONT = 13;
const GAP = 10;
const BAR = 22;
const ROW = 34;
/** How the versions of each row divide into classes of age: bars of the same length, with counts where they fit. */
function ageChart(rows, labels, width) {
    const isNarrow = width < 600;
    const totals = rows.map(({ ages }) => ages.reduce((sum, count) => sum + count, 0));
    const values = Math.max(...totals.map((total) => boldWidth((0,numbers/* grouped */.zD)(total), FONT)));
    const names = isNarrow ? 0 : Math.min(240, Math.max(...rows.map(({ label }) => textWidth(label, FONT))));
    const left = isNarrow ? 0 : names + GAP;
    const right = isNarrow ? width : width - values - GAP;
    const rowHeight = isNarrow ? ROW + 16 : ROW;
    const layers = (0,d3_shape/* stack */.t$)()
        .keys(labels.map((_, index) => index))
        .value(({ ages }, index) => ages[index] ?? 0)([...rows]);
    const body = rows.map(({ label }, row) => {
        const total = totals[row] ?? 0;
        const scale = (count) => left + ((right - left) * count) / (total || 1);
        const top = row * rowHeight + (isNarrow ? 20 : 0);
        const parts = layers.map((layer, index) => {
            const [from, to] = layer[row] ?? [0, 0];
            const count = to - from;
            if (count === 0)
                return '';
            const [x, length] = [scale(from), scale(to) - scale(from)];
            const text = (0,numbers/* grouped */.zD)(count);
            const shown = length > textWidth(text, 12) + 8
                ? markup `<text class="on-age-${index}" x="${x + length / 2}" y="${top + 15}" text-anchor="middle">${text}</text>`
                : '';
            return markup `<g><rect class="age-${index}" x="${x}" y="${top}" width="${Math.max(1, length - 1)}" height="${BAR}"/><title>${label}, ${labels[index]}: ${text}</title>${shown}</g>`;
        });
        const text = isNarrow
            ? markup `<text x="0" y="${top - 6}">${fitted(label, width - values - GAP, FONT)}</text><text class="value" x="${width}" y="${top - 6}" text-anchor="end">${(0,numbers/* grouped */.zD)(total)}</text>`
            : markup `<text x="${names}" y="${top + 15}" text-anchor="end">${fitted(label, names, FONT)}</text><text class="value" x="${width}" y="${top + 15}" text-anchor="end">${(0,numbers/* grouped */.zD)(total)}</text>`;
        return markup `${parts}${text}`;
    });
    return { height: rows.length * rowHeight, body: markup `${body}` };
}

;// CONCATENATED MODULE: ./actions/report/page/bars.ts


const bars_ROW = 30;
const bars_BAR = 14;
const bars_FONT = 13;
const bars_GAP = 10;
/** Horizontal bars with their labels before and their values behind them: no axis is needed to read them. */
function bars(rows, width) {
    const values = Math.max(...rows.map(({ value }) => boldWidth(value, bars_FONT)), 0);
    const isNarrow = width < 600;
    const labels = isNarrow ? 0 : Math.min(240, Math.max(...rows.map(({ label }) => textWidth(label, bars_FONT)), 0));
    const left = isNarrow ? 0 : labels + bars_GAP;
    const most = Math.max(...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)), 0);
    const perUnit = (width - left - (isNarrow ? 0 : values + bars_GAP)) / (most || 1);
    const rowHeight = isNarrow ? bars_ROW + 14 : bars_ROW;
    const body = rows.map(({ label, parts, value }, index) => {
        const top = index * rowHeight;
        const y = isNarrow ? top + 22 : top + (bars_ROW - bars_BAR) / 2;
        let x = left;
        const drawn = [];
        for (const part of parts) {
            const length = part.value * perUnit;
            if (length > 0) {
                drawn.push(markup `<rect class="${part.look}" x="${x}" y="${y}" width="${Math.max(length, 1)}" height="${bars_BAR}"><title>${part.title}</title></rect>`);
            }
            x += length;
        }
        const text = isNarrow
            ? markup `<text x="0" y="${top + 15}">${fitted(label, width - values - bars_GAP, bars_FONT)}</text><text class="value" x="${width}" y="${top + 15}" text-anchor="end">${value}</text>`
            : markup `<text x="${labels}" y="${y + bars_BAR - 3}" text-anchor="end">${fitted(label, labels, bars_FONT)}</text><text class="value" x="${x + bars_GAP}" y="${y + bars_BAR - 3}">${value}</text>`;
        return markup `<g>${drawn}${text}</g>`;
    });
    return { height: rows.length * rowHeight, body: markup `${body}` };
}

;// CONCATENATED MODULE: ./actions/report/page/chart.ts

/** Widths at which charts are drawn, in pixels: for a desk's screen and for a phone's. */
const WIDTHS = { wide: 960, narrow: 342 };
/**
 * A chart drawn for both screens, of which the style sheet shows one: text stays as large as text should be, without a
 * script. `title` and `summary` say the same in words.
 */
function chart(id, { title, summary }, draw) {
    const drawn = ['wide', 'narrow'].map((size) => {
        const drawing = draw(WIDTHS[size], size);
        if (drawing === undefined)
            return NOTHING;
        const { height, body, width = WIDTHS[size] } = drawing;
        const name = `${id}-${size}`;
        const svg = markup `<svg class="${size}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-t ${name}-d"><title id="${name}-t">${title}</title><desc id="${name}-d">${summary}</desc>${body}</svg>`;
        if (width <= WIDTHS[size])
            return svg;
        return markup `<div class="scroll ${size}" tabindex="0" role="region" aria-label="${title}, to be scrolled">${svg}</div>`;
    });
    return markup `<figure>${drawn}</figure>`;
}

;// CONCATENATED MODULE: ./actions/report/page/ticks.ts
/**
 * About `count` round numbers from 0 to at least `most`, in steps of 1, 2 or 5 times a power of ten: what an axis is
 * marked with.
 */
function ticksTo(most, count) {
    if (most <= 0)
        return [0];
    const rough = most / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
    return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => index * step);
}

;// CONCATENATED MODULE: ./actions/report/page/daily-chart.ts





const HEIGHT = 190;
const BOTTOM = 24;
const TOP = 14;
/** Calls by day, from zero; the days follow each other without a gap. */
function dailyChart(days, width) {
    const ticks = ticksTo(Math.max(...days.map(({ calls }) => calls), 1), 4);
    const left = Math.max(...ticks.map((tick) => textWidth((0,numbers/* grouped */.zD)(tick), 12))) + 8;
    const y = (calls) => HEIGHT - BOTTOM - (calls / (ticks.at(-1) ?? 1)) * (HEIGHT - BOTTOM - TOP);
    const step = (width - 4 - left) / Math.max(1, days.length - 1);
    const at = (_, index) => left + index * step;
    const filled = (0,d3_shape/* area */.Wc)()
        .x(at)
        .y0(y(0))
        .y1(({ calls }) => y(calls))
        .curve(d3_shape/* curveMonotoneX */.nV)([...days]);
    const drawn = (0,d3_shape/* line */.n8)()
        .x(at)
        .y(({ calls }) => y(calls))
        .curve(d3_shape/* curveMonotoneX */.nV)([...days]);
    const rules = ticks.map((tick) => markup `<line class="rule" x1="${left}" x2="${width}" y1="${y(tick)}" y2="${y(tick)}"/><text class="small" x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${(0,numbers/* grouped */.zD)(tick)}</text>`);
    const every = Math.ceil(days.length / (width < 600 ? 4 : 9));
    const dates = days.map((one, index) => {
        if (index % every !== 0)
            return '';
        const day = new Date(`${one.day}T00:00:00Z`);
        const text = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
        const x = at(one, index);
        const anchor = index === 0 ? 'start' : x + textWidth(text, 12) / 2 > width ? 'end' : 'middle';
        return markup `<text class="small" x="${x}" y="${HEIGHT - 6}" text-anchor="${anchor}">${text}</text>`;
    });
    return {
        height: HEIGHT,
        body: markup `${rules}<path class="area" d="${filled ?? ''}"/><path class="line" d="${drawn ?? ''}"/>${dates}`,
    };
}

;// CONCATENATED MODULE: ./actions/report/page/findings.ts


/** Findings of a rule that the page has; the CSV file has all. */
const NAMED = 100;
/** What is wrong, by rule, the worst first: each can be opened without a script. */
function findingsSection({ findings, rules }) {
    const groups = Map.groupBy(findings, ({ rule }) => rule);
    const sections = rules.flatMap(({ id, level, title, why, remedy, link }) => {
        const of = groups.get(id) ?? [];
        if (of.length === 0)
            return [];
        const items = of.slice(0, NAMED).map(({ message }) => markup `<li>${message}</li>`);
        const more = of.length > NAMED ? markup `<p>And ${(0,numbers/* grouped */.zD)(of.length - NAMED)} more, in findings.csv.</p>` : NOTHING;
        return [
            markup `<details><summary><span class="level ${level}">${NAMES[level]}</span><b>${title}</b><span class="count">${(0,numbers/* grouped */.zD)(of.length)}</span></summary><div><p>${why}</p><ul>${items}</ul>${more}<p>${remedy} <a href="${link}">AWS on this: ${title.toLowerCase()}</a></p></div></details>`,
        ];
    });
    return markup `<section><h2>Findings</h2>${sections.length === 0 ? markup `<p class="lead">Nothing is wrong, as far as this report looks.</p>` : sections}</section>`;
}
const NAMES = { error: 'Error', warning: 'Warning', note: 'Note' };

;// CONCATENATED MODULE: ./actions/report/page/graph.ts




/** More than this nobody follows with the eye: the table says the same. */
const MOST_NODES = 80;
const NODE = { least: 148, most: 184, height: 40 };
const graph_GAP = { least: 36, most: 150, y: 14 };
const SWEEPS = 8;
/**
 * The way a request takes, from left to right: from the repositories that clients use to their upstreams and the public
 * registries. Nodes stand in layers by the longest way to them, ordered so that edges cross little (barycentre
 * heuristic: Sugiyama, Tagawa, Toda 1981). undefined where there is no edge, or too much to draw.
 */
function upstreamChart(repositories, width) {
    const nodes = nodesOf(repositories);
    const edges = repositories.flatMap(({ name, upstreams, connections }) => [...upstreams, ...connections.map((connection) => ` ${connection}`)].flatMap((source, index) => {
        const [from, to] = [nodes.get(name), nodes.get(source)];
        return from === undefined || to === undefined ? [] : [{ from, to, order: index + 1 }];
    }));
    if (edges.length === 0 || nodes.size > MOST_NODES)
        return undefined;
    assignLayers(nodes, edges);
    const layers = [...Map.groupBy(nodes.values(), ({ layer }) => layer)].sort(([a], [b]) => a - b).map(([, of]) => of);
    orderLayers(layers, edges);
    const rows = Math.max(...layers.map((of) => of.length));
    const height = rows * (NODE.height + graph_GAP.y);
    const needed = layers.length * NODE.least + (layers.length - 1) * graph_GAP.least;
    const whole = Math.max(width, needed);
    const box = Math.min(NODE.most, (whole - (layers.length - 1) * graph_GAP.least) / layers.length);
    const step = box + Math.min(graph_GAP.most, (whole - layers.length * box) / Math.max(1, layers.length - 1));
    const x = (node) => layers.findIndex((of) => of.includes(node)) * step;
    const link = (0,d3_shape/* linkHorizontal */.pq)();
    const lines = edges.map(({ from, to }) => {
        const path = link({ source: [x(from) + box, from.y + NODE.height / 2], target: [x(to), to.y + NODE.height / 2] });
        return markup `<path class="edge" d="${path ?? ''}"/>`;
    });
    const boxes = [...nodes.values()].map((node) => {
        const left = x(node);
        const room = box - 24;
        const note = node.notes.find((one) => textWidth(one, 11.5) <= room);
        const below = note === undefined ? '' : markup `<text class="small" x="${left + 12}" y="${node.y + 32}">${note}</text>`;
        return markup `<g class="${node.isExternal ? 'node external' : 'node'}"><title>${[node.name.trim(), ...node.notes.slice(0, 1)].join(', ')}</title><rect x="${left + 0.5}" y="${node.y + 0.5}" width="${box - 1}" height="${NODE.height - 1}" rx="${node.isExternal ? 20 : 4}"/><text x="${left + 12}" y="${node.y + (note === undefined ? 25 : 17)}">${fitted(node.name.trim(), room, 13)}</text>${below}</g>`;
    });
    return { height, width: Math.ceil(whole), body: markup `${lines}${boxes}` };
}
/** A public registry's node has a space in front, which no repository's name has. */
function nodesOf(repositories) {
    const nodes = new Map();
    for (const { name, versions, storage } of repositories) {
        const counts = (0,numbers/* countOf */.pq)(versions, 'version');
        const size = storage.logical === null ? [] : [(0,numbers/* sizeOf */.$d)(storage.logical)];
        nodes.set(name, { name, notes: [[counts, ...size].join(' · '), counts], isExternal: false, layer: 0, y: 0 });
    }
    for (const connection of repositories.flatMap(({ connections }) => connections)) {
        nodes.set(` ${connection}`, { name: ` ${connection}`, notes: [], isExternal: true, layer: 0, y: 0 });
    }
    return nodes;
}
/** The longest way from a repository that no other uses; a circle, which the service refuses, ends the search. */
function assignLayers(nodes, edges) {
    for (let round = 0; round < nodes.size; round++) {
        let moved = false;
        for (const { from, to } of edges) {
            if (to.layer > from.layer)
                continue;
            to.layer = from.layer + 1;
            moved = true;
        }
        if (!moved)
            break;
    }
    const last = Math.max(...[...nodes.values()].map(({ layer }) => layer));
    for (const node of nodes.values())
        if (node.isExternal)
            node.layer = last;
}
function orderLayers(layers, edges) {
    const place = (of) => {
        const rows = Math.max(...layers.map((layer) => layer.length));
        const offset = ((rows - of.length) * (NODE.height + graph_GAP.y)) / 2;
        for (const [index, node] of of.entries())
            node.y = offset + index * (NODE.height + graph_GAP.y) + graph_GAP.y / 2;
    };
    for (const layer of layers)
        place(layer);
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
        for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
            const wish = new Map(layer.map((node) => [node, barycentre(node, edges)]));
            layer.sort((a, b) => (wish.get(a) ?? a.y) - (wish.get(b) ?? b.y));
            place(layer);
        }
    }
}
function barycentre(node, edges) {
    const near = edges.flatMap(({ from, to, order }) => {
        const other = from === node ? to : to === node ? from : undefined;
        return other === undefined ? [] : [other.y + order * 0.01];
    });
    return near.length === 0 ? node.y : near.reduce((sum, value) => sum + value, 0) / near.length;
}

;// CONCATENATED MODULE: ./actions/report/page/style.ts
/**
 * The page's style sheet. Colours are one hue for bytes, a ramp for ages, and three for findings; each pair of text and
 * ground has a contrast of 4.5 or more in light and in dark (WCAG 2.2, 1.4.3).
 */
const STYLE = `
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

;// CONCATENATED MODULE: ./actions/report/page/table.ts

/** A table whose first column names its rows, or that there are none; on a narrow screen it is scrolled by itself. */
function table(caption, columns, rows) {
    if (rows.length === 0)
        return markup `<p class="lead">There are none.</p>`;
    const look = (index) => (columns[index]?.number === true ? 'number' : '');
    const head = columns.map(({ name }, index) => markup `<th scope="col" class="${look(index)}">${name}</th>`);
    const body = rows.map(([first = '', ...rest]) => {
        const cells = rest.map((cell, index) => markup `<td class="${look(index + 1)}">${cell}</td>`);
        return markup `<tr><th scope="row">${first}</th>${cells}</tr>`;
    });
    return markup `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

// EXTERNAL MODULE: ./node_modules/d3-hierarchy/dist/d3-hierarchy.mjs
var d3_hierarchy = __webpack_require__("d3-hierarchy/dist/d3-hierarchy.mjs");
;// CONCATENATED MODULE: ./actions/report/page/treemap.ts




const treemap_FONT = 12;
const HEAD = 20;
/** Tiles that are smaller than this share of the whole are one together: nobody could tell them apart. */
const LEAST = 0.002;
/** Groups have as many colours as the style sheet; after that they begin again. */
const COLOURS = 6;
/** Where the bytes are: an area for each group, and in it one for each tile, in proportion. */
function tileChart(tiles, width) {
    const isNarrow = width < 600;
    const height = isNarrow ? 460 : 420;
    const root = (0,d3_hierarchy/* treemap */.hk)()
        .tile(d3_hierarchy/* treemapSquarify */.bC)
        .size([width, height])
        .paddingTop((node) => (hasHead(node) ? HEAD : 0))
        .paddingInner(1)
        .round(true)((0,d3_hierarchy/* hierarchy */.Sk)(tree(tiles), ({ children }) => children)
        .sum((node) => (node.children === undefined ? node.bytes : 0))
        .sort((a, b) => Number(a.data.isRest ?? 0) - Number(b.data.isRest ?? 0) || (b.value ?? 0) - (a.value ?? 0)));
    const groups = (root.children ?? []).map((group, index) => {
        const { x0, x1, y0, data, value = 0 } = group;
        const look = `tile-${index % COLOURS}`;
        const leaves = (group.children ?? []).map((leaf) => tileOf(leaf, look));
        const total = (0,numbers/* sizeOf */.$d)(value);
        const title = hasHead(group) ? headOf(data.name, total, x1 - x0 - 4) : '';
        const head = title === '' ? NOTHING : markup `<text class="head" x="${x0 + 2}" y="${y0 + 14}">${title}</text>`;
        return markup `<g class="${look}">${leaves}${head}</g>`;
    });
    return { height, body: markup `${groups}` };
}
/** Whether a group is high enough for its name above its tiles; where it is not, its area says more than its name. */
function hasHead({ depth, y0, y1 }) {
    return depth === 1 && y1 - y0 >= 2 * HEAD;
}
/** The group's name, with its size where both fit. */
function headOf(name, size, width) {
    const both = `${name}  ${size}`;
    return boldWidth(both, treemap_FONT) <= width ? both : fitted(name, width * 0.9, treemap_FONT);
}
function tileOf({ x0, x1, y0, y1, data, value = 0 }, look) {
    const [wide, high] = [x1 - x0, y1 - y0];
    const long = textWidth(data.name, treemap_FONT) <= wide - 10 ? data.name : data.short;
    const name = high >= 18 ? fitted(long, wide - 10, treemap_FONT) : '';
    const size = name !== '' && high >= 36 ? fitted((0,numbers/* sizeOf */.$d)(value), wide - 10, treemap_FONT) : '';
    const texts = [
        ...(name === '' ? [] : [markup `<text x="${x0 + 5}" y="${y0 + 15}">${name}</text>`]),
        ...(size === '' || size.includes('…')
            ? []
            : [markup `<text class="small" x="${x0 + 5}" y="${y0 + 31}">${size}</text>`]),
    ];
    return markup `<g><title>${data.name}: ${(0,numbers/* sizeOf */.$d)(value)}</title><rect class="${data.isRest === true ? `${look} rest` : look}" x="${x0}" y="${y0}" width="${wide}" height="${high}"/>${texts}</g>`;
}
function tree(tiles) {
    const total = tiles.reduce((sum, { bytes }) => sum + bytes, 0);
    const groups = [...Map.groupBy(tiles, ({ group }) => group)].map(([name, of]) => {
        const large = of.filter(({ bytes }) => bytes >= total * LEAST);
        const small = of.filter(({ bytes }) => bytes < total * LEAST);
        const rest = small.reduce((sum, { bytes }) => sum + bytes, 0);
        const children = [
            ...large.map(({ label, short, bytes }) => ({ name: label, short, bytes })),
            ...(rest > 0
                ? [{ name: `${small.length} smaller`, short: `+${small.length}`, bytes: rest, isRest: true }]
                : []),
        ];
        return { name, short: name, bytes: 0, children };
    });
    return { name: '', short: '', bytes: 0, children: groups };
}

;// CONCATENATED MODULE: ./actions/report/page/page.ts













/** Rows of a chart and of a table; the CSV files have all. */
const BARS = 15;
const ROWS = 100;
/** The report as a page by itself: opened from disk it asks nobody for anything, and it has no script. */
function pageOf(report) {
    const { domain } = report;
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    return markup `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${domain.name} · CodeArtifact report</title>
${styleElement()}
</head>
<body>
<header>
<h1>${domain.name}</h1>
<p class="sub">AWS CodeArtifact domain · account ${domain.owner} · ${domain.region} · ${dateOf(report.generated)}</p>
${keyFigures(report)}
</header>
<main>
${findingsSection(report)}
${storageSection(report)}
${forecastSection(report)}
${versionsSection(report)}
${upstreamSection(report.repositories)}
${usageSection(report)}
${tablesSection(report)}
</main>
${footerOf(report)}
</body>
</html>
`.text;
}
function styleElement() {
    return markup `<style>${new Markup(STYLE)}</style>`;
}
function dateOf(iso) {
    const date = new Date(iso);
    const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    return `${day}, ${iso.slice(11, 16)} UTC`;
}
function keyFigures({ totals, storage, cost, findings, forecast }) {
    const errors = findings.filter(({ level }) => level === 'error').length;
    const figures = [
        [(0,numbers/* sizeOf */.$d)(storage.headline), 'stored, as the service counts'],
        [(0,numbers/* dollars */.E9)(cost.storage), 'a month for storage'],
        [
            (0,numbers/* grouped */.zD)(totals.versions),
            `${totals.versions === 1 ? 'version' : 'versions'} of ${(0,numbers/* countOf */.pq)(totals.packages, 'package')}`,
        ],
        [
            (0,numbers/* grouped */.zD)(findings.length),
            `${findings.length === 1 ? 'finding' : 'findings'}, ${(0,numbers/* grouped */.zD)(errors)} of them ${errors === 1 ? 'an error' : 'errors'}`,
        ],
        ...(forecast === null ? [] : [[(0,numbers/* dollars */.E9)(forecast.saves), 'a month that the policy would save']]),
    ];
    return markup `<dl class="figures">${figures.map(([value, label]) => markup `<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
function storageSection({ repositories, packages, storage, cost }) {
    const sorted = [...repositories].sort((a, b) => (b.storage.physical ?? b.storage.logical ?? 0) - (a.storage.physical ?? a.storage.logical ?? 0));
    const shown = sorted.slice(0, BARS);
    const isExact = storage.basis === 'complete';
    const rows = shown.map(({ name, storage: own }) => {
        const value = isExact
            ? `${(0,numbers/* sizeOf */.$d)(own.physical)} · ${(0,numbers/* dollars */.E9)(own.monthly)}`
            : own.logical === null
                ? '–'
                : `about ${(0,numbers/* sizeOf */.$d)(own.logical)} ± ${(0,numbers/* sizeOf */.$d)(own.error ?? 0)}`;
        return {
            label: name,
            value,
            parts: isExact
                ? [
                    { value: own.exclusive ?? 0, look: 'alone', title: `${name}, only there: ${(0,numbers/* sizeOf */.$d)(own.exclusive)}` },
                    { value: own.shared ?? 0, look: 'also', title: `${name}, elsewhere too: ${(0,numbers/* sizeOf */.$d)(own.shared)}` },
                ]
                : [{ value: own.logical ?? 0, look: 'alone', title: `${name}: about ${(0,numbers/* sizeOf */.$d)(own.logical)}` }],
        };
    });
    const isEmpty = repositories.every(({ storage: own }) => own.logical === 0);
    if (storage.basis === 'none' || isEmpty)
        return markup `<section><h2>Storage</h2><p class="lead">${(0,write_summary/* storageSentence */.TA)(storage)}</p></section>`;
    const key = isExact
        ? markup `<ul class="key"><li><i class="alone"></i>only in this repository</li><li><i class="also"></i>in others too</li></ul>`
        : NOTHING;
    const summary = rows.map(({ label, value }) => `${label}: ${value}`).join('; ');
    const title = isExact ? 'Bytes by repository, and its part of the bill' : 'Bytes by repository, estimated';
    return markup `<section><h2>Storage</h2>
<p class="lead">${(0,write_summary/* storageSentence */.TA)(storage)}</p>
<h3>${title}</h3>
${chart('storage', { title, summary }, (width) => bars(rows, width))}
${key}
${moreThan(sorted.length, BARS, 'repository', 'repositories')}
${isExact ? tiles(packages, storage.physical ?? 0) : NOTHING}
<p class="lead">At $${cost.perGigabyteMonth} for a gigabyte and month, the free tier not counted. A content that several packages hold is stored once, and its cost divided among them.</p>
</section>`;
}
function tiles(packages, physical) {
    const held = packages.flatMap((one) => {
        const bytes = one.storage.attributed ?? 0;
        return bytes > 0 ? [{ group: one.repository, label: (0,coordinates/* formatCoordinates */.NC)(one), short: one.name, bytes }] : [];
    });
    if (held.length === 0)
        return NOTHING;
    const largest = [...held].sort((a, b) => b.bytes - a.bytes).slice(0, 5);
    const share = largest.reduce((sum, { bytes }) => sum + bytes, 0);
    const title = 'Which packages the bytes are';
    const summary = largest.map(({ group, label, bytes }) => `${label} in ${group}: ${(0,numbers/* sizeOf */.$d)(bytes)}`).join('; ');
    return markup `<h3>${title}</h3>
<p class="lead">Areas are bytes as they are billed. The ${largest.length} largest of ${(0,numbers/* countOf */.pq)(held.length, 'package')} are ${(0,numbers/* percentOf */.pR)(share, physical)} of them.</p>
${chart('tiles', { title, summary }, (width) => tileChart(held, width))}`;
}
function forecastSection({ forecast, storage }) {
    if (forecast === null)
        return NOTHING;
    const { frees, physicalAfter } = forecast;
    const rows = frees === null || physicalAfter === null || storage.physical === null
        ? []
        : [
            {
                label: 'Now',
                value: (0,numbers/* sizeOf */.$d)(storage.physical),
                parts: [{ value: storage.physical, look: 'alone', title: 'Now' }],
            },
            {
                label: 'Afterwards',
                value: (0,numbers/* sizeOf */.$d)(physicalAfter),
                parts: [{ value: physicalAfter, look: 'alone', title: 'Afterwards' }],
            },
        ];
    const title = 'Bytes before and after';
    const summary = rows.map(({ label, value }) => `${label}: ${value}`).join('; ');
    const guards = forecast.guards.map((guard) => markup `<li>${guard}</li>`);
    return markup `<section><h2>What <code>${forecast.policy}</code> would free</h2>
<p class="lead">${(0,write_summary/* forecastSentence */.BA)(forecast)}</p>
${rows.length === 0 ? NOTHING : chart('forecast', { title, summary }, (width) => bars(rows, width))}
${guards.length === 0 ? NOTHING : markup `<p>Its own guards would refuse to apply it in one go:</p><ul>${guards}</ul>`}
</section>`;
}
function versionsSection({ totals, repositories }) {
    const formats = Object.entries(totals.byFormat).map(([format, { packages, versions }]) => ({
        label: format,
        value: `${(0,numbers/* grouped */.zD)(versions)} in ${(0,numbers/* countOf */.pq)(packages, 'package')}`,
        parts: [{ value: versions, look: 'alone', title: `${format}: ${(0,numbers/* countOf */.pq)(versions, 'version')}` }],
    }));
    const say = (counts) => Object.entries(counts)
        .map(([name, count]) => `${(0,numbers/* grouped */.zD)(count)} ${name.toLowerCase()}`)
        .join(', ');
    if (totals.versions === 0)
        return markup `<section><h2>Versions</h2><p class="lead">There are none.</p></section>`;
    const title = 'Versions by format';
    return markup `<section><h2>Versions</h2>
<p class="lead">${(0,numbers/* countOf */.pq)(totals.versions, 'version')}: ${say(totals.byStatus)}. By origin: ${say(totals.byOrigin)}.</p>
<h3>${title}</h3>
${chart('formats', { title, summary: formats.map(({ label, value }) => `${label}: ${value}`).join('; ') }, (width) => bars(formats, width))}
${ages(totals, repositories)}
</section>`;
}
function ages({ ages: all, ageLabels }, repositories) {
    if (all === null)
        return NOTHING;
    const own = repositories
        .flatMap(({ name, ages: classes, versions }) => classes === null || versions === 0 ? [] : [{ label: name, ages: classes, versions }])
        .sort((a, b) => b.versions - a.versions)
        .slice(0, BARS);
    const rows = own.length < 2 ? own : [{ label: 'All', ages: all }, ...own];
    const title = 'Versions by age';
    const summary = ageLabels.map((label, index) => `${label}: ${(0,numbers/* grouped */.zD)(all[index] ?? 0)}`).join('; ');
    const key = ageLabels.map((label, index) => markup `<li><i class="age-${index}"></i>${label}</li>`);
    return markup `<h3>${title}</h3>
${chart('ages', { title, summary }, (width) => ageChart(rows, ageLabels, width))}
<ul class="key">${key}</ul>
<p class="lead">By the time that the service tells, which for a copy from a public registry may be that of its last change.</p>`;
}
function upstreamSection(repositories) {
    const title = 'Where requests go';
    if (upstreamChart(repositories, 960) === undefined)
        return NOTHING;
    const summary = repositories
        .map(({ name, upstreams, connections }) => `${name} takes from ${[...upstreams, ...connections].join(', then ') || 'nothing'}`)
        .join('; ');
    return markup `<section><h2>${title}</h2>
<p class="lead">From the repositories on the left to their upstreams and, dashed, the public registries.</p>
${chart('upstreams', { title, summary }, (width) => upstreamChart(repositories, width))}
</section>`;
}
function usageSection({ usage, cost }) {
    if (usage === null)
        return NOTHING;
    const { operations, daily, events, days } = usage;
    const total = (operations ?? []).reduce((sum, { calls }) => sum + calls, 0);
    const rows = (operations ?? []).slice(0, BARS).map(({ operation, calls }) => ({
        label: operation,
        value: (0,numbers/* grouped */.zD)(calls),
        parts: [{ value: calls, look: 'alone', title: `${operation}: ${(0,numbers/* grouped */.zD)(calls)}` }],
    }));
    const title = 'Calls of the account by day';
    return markup `<section><h2>Usage</h2>
${rows.length === 0 ? NOTHING : markup `<p class="lead">${(0,numbers/* countOf */.pq)(total, 'call')} of the account in this Region in ${days} days, which at this rate is ${(0,numbers/* dollars */.E9)(cost.requests)} a month.</p>`}
${daily === null || daily.length < 2 ? NOTHING : markup `<h3>${title}</h3>${chart('daily', { title, summary: daily.map(({ day, calls }) => `${day}: ${(0,numbers/* grouped */.zD)(calls)}`).join('; ') }, (width) => dailyChart(daily, width))}`}
${rows.length === 0 ? NOTHING : markup `<h3>By operation</h3>${chart('operations', { title: 'Calls by operation', summary: rows.map(({ label, value }) => `${label}: ${value}`).join('; ') }, (width) => bars(rows, width))}`}
${events === null ? NOTHING : eventTables(events)}
${rows.length === 0 && events === null ? markup `<p class="lead">Nothing of it could be read; the end of this page says why.</p>` : NOTHING}
</section>`;
}
function eventTables({ events, from, to, more, callers, packages, }) {
    return markup `<h3>Who reads and changes what</h3>
<p class="lead">${(0,numbers/* countOf */.pq)(events, 'event')} of CloudTrail from ${dateOf(from)} to ${dateOf(to)}${more ? '; older ones were not read' : ''}.</p>
${table('Callers', [{ name: 'Who' }, { name: 'Reads', number: true }, { name: 'Changes', number: true }], callers
        .slice(0, BARS)
        .map(({ caller, reads, writes }) => [markup `<code>${caller}</code>`, (0,numbers/* grouped */.zD)(reads), (0,numbers/* grouped */.zD)(writes)]))}
${packages.length === 0
        ? NOTHING
        : table('Packages', [
            { name: 'Package' },
            { name: 'Repository' },
            { name: 'Reads', number: true },
            { name: 'Changes', number: true },
        ], packages.slice(0, BARS).map((one) => [one.package, one.repository, (0,numbers/* grouped */.zD)(one.reads), (0,numbers/* grouped */.zD)(one.writes)]))}`;
}
function tablesSection({ repositories, packages }) {
    const by = (one) => (one.storage.attributed ?? one.storage.logical ?? 0) * 1e6 + one.versions;
    const sorted = [...packages].sort((a, b) => by(b) - by(a));
    const bytes = [
        { name: 'Assets', number: true },
        { name: 'Once', number: true },
        { name: 'Only there', number: true },
        { name: 'A month', number: true },
    ];
    const cells = ({ storage }) => [
        (0,numbers/* sizeOf */.$d)(storage.logical),
        (0,numbers/* sizeOf */.$d)(storage.physical),
        (0,numbers/* sizeOf */.$d)(storage.exclusive),
        (0,numbers/* dollars */.E9)(storage.monthly),
    ];
    return markup `<section><h2>Repositories</h2>
${table('Assets: of all versions together; once: each content once; only there: held by nothing else.', [
        { name: 'Repository' },
        { name: 'Packages', number: true },
        { name: 'Versions', number: true },
        { name: 'Newest' },
        ...bytes,
    ], [...repositories]
        .sort((a, b) => by(b) - by(a))
        .slice(0, ROWS)
        .map((one) => [
        one.name,
        (0,numbers/* grouped */.zD)(one.packages),
        (0,numbers/* grouped */.zD)(one.versions),
        one.newest?.published?.slice(0, 10) ?? '–',
        ...cells(one),
    ]))}
${moreThan(repositories.length, ROWS, 'repository', 'repositories')}
</section>
<section><h2>Packages</h2>
${table('The largest first.', [{ name: 'Package' }, { name: 'Repository' }, { name: 'Versions', number: true }, { name: 'Newest' }, ...bytes], sorted
        .slice(0, ROWS)
        .map((one) => [(0,coordinates/* formatCoordinates */.NC)(one), one.repository, (0,numbers/* grouped */.zD)(one.versions), newestOf(one), ...cells(one)]))}
${moreThan(packages.length, ROWS, 'package', 'packages')}
</section>`;
}
function newestOf({ newest }) {
    return newest === null ? '–' : newest.version;
}
function moreThan(all, shown, one, many) {
    const left = all - shown;
    return left <= 0
        ? NOTHING
        : markup `<p class="lead">${(0,numbers/* countOf */.pq)(left, `more ${one}`, `more ${many}`)} in the CSV files.</p>`;
}
function footerOf({ calls, cost, notAvailable }) {
    const gaps = notAvailable.map(({ what, why }) => markup `<li>${what}: ${why}</li>`);
    const operations = Object.entries(calls.byOperation)
        .sort(([, a], [, b]) => b - a)
        .map(([operation, count]) => `${(0,numbers/* grouped */.zD)(count)} ${operation}`)
        .join(', ');
    const registry = calls.registry === 0 ? '' : `, ${(0,numbers/* grouped */.zD)(calls.registry)} to repositories' endpoints`;
    return markup `<footer>
${gaps.length === 0 ? NOTHING : markup `<h2>Not in this report</h2><ul>${gaps}</ul>`}
<p>Made with ${(0,numbers/* countOf */.pq)(calls.total, 'call')} (${(0,numbers/* dollars */.E9)(cost.thisRun)}): ${operations}${registry}.</p>
</footer>`;
}


/***/ })

};
;