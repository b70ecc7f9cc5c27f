"""The style sheet of an interactive map: light, dark, and the hues of the themes."""

from __future__ import annotations

from generator.model.kleuren import TINTEN

_VAST = """\
:root {
  color-scheme: light dark;
  --papier: #ffffff;
  --vlak: #f1f4f8;
  --inkt: #15202d;
  --inkt-2: #4b5969;
  --lijn: #ccd5df;
  --lijn-2: #75839a;
  --zacht: #e4ecf9;
  --accent: #17408b;
  --focus: #b34700;
  --rand: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --papier: #10171f;
    --vlak: #19232e;
    --inkt: #e9eef4;
    --inkt-2: #aab8c7;
    --lijn: #314050;
    --lijn-2: #74869a;
    --zacht: #1d2f4f;
    --accent: #9fbfff;
    --focus: #ffb067;
  }
  .leaflet-tile-pane { filter: brightness(0.7) contrast(1.1); }
}
html, body { height: 100%; margin: 0; }
body {
  background: var(--papier);
  color: var(--inkt);
  font: 400 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
/* Without script a list; in a frame the map alone; on a page of its own the map between both. */
.folium-map { display: none; }
@media (scripting: enabled) {
  .kop, .uitleg, .voet, .zonder { display: none; }
}
.venster :is(.kop, .uitleg, .voet),
:is(.venster, .los) .zonder { display: none; }
.venster :is(main, .folium-map) { display: block; height: 100%; }
.los body { display: flex; flex-direction: column; height: auto; min-height: 100vh; }
@supports (height: 100dvh) {
  .los body { min-height: 100dvh; }
}
.los main { display: flex; flex: 1; flex-direction: column; }
.los .folium-map { display: block; flex: 1; min-height: max(16rem, 55vh); }
.los :is(.kop, .uitleg, .voet) { display: block; }
:is(.kop, .uitleg, .voet, .zonder) { padding: 0 16px; }
:is(.kop, .uitleg, .voet, .zonder) a { color: var(--accent); }
.kop { padding-bottom: 10px; }
:is(.kop, .voet) p { margin: 0; }
.kop a, summary, .plaatsen a { display: inline-block; padding: 10px 0; }
h1 { margin: 0; font-size: 20px; line-height: 1.3; }
.uitleg { max-width: 42rem; }
.uitleg p { margin: 0; }
summary { display: list-item; font-weight: 700; cursor: pointer; }
.uitleg ul { margin: 10px 0; padding: 0; list-style: none; }
.legenda { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.legenda li { display: flex; align-items: center; gap: 6px; }
.legenda svg { flex: none; }
.plaatsen li { padding: 4px 0; border-top: 1px solid var(--lijn); }
.plaatsen a + span { display: block; margin-top: -8px; padding-bottom: 6px; }
.plaatsen span { color: var(--inkt-2); }
@media (min-width: 60rem) {
  .los body { height: 100vh; min-height: 32rem; }
  .los main { flex-direction: row; min-height: 0; }
  .los .uitleg { flex: 0 0 24rem; box-sizing: border-box; overflow: auto; }
  .los .uitleg:not([open]) { flex-basis: auto; }
}
.voet { padding-block: 10px; border-top: 1px solid var(--lijn); color: var(--inkt-2); }
.leaflet-container {
  background: var(--papier);
  color: var(--inkt);
  font: 400 14px/1.35 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
.leaflet-container .leaflet-control-attribution {
  background: var(--papier);
  color: var(--inkt-2);
  font-size: 13px;
}
.leaflet-container .leaflet-control-attribution a,
.leaflet-container a {
  color: var(--accent);
}
.leaflet-container .leaflet-bar {
  display: grid;
  grid-template-columns: 44px 44px;
  gap: 1px;
  border: 1px solid var(--lijn-2);
  background: var(--lijn-2);
  overflow: hidden;
}
.leaflet-container .leaflet-bar :is(a, button) {
  background: var(--papier);
  color: var(--inkt);
  width: 44px;
  height: 44px;
  line-height: 44px;
  padding: 0;
  border: 0;
  border-radius: 0;
  font: 700 22px/44px system-ui, sans-serif;
  cursor: pointer;
}
.leaflet-container .leaflet-bar :is(a, button):hover { background: var(--vlak); }
.leaflet-container .leaflet-bar :is(a, button):focus-visible { outline-offset: -4px; }
.leaflet-container .leaflet-bar a.leaflet-disabled { cursor: default; }
.leaflet-container .leaflet-bar a.leaflet-disabled { color: var(--lijn-2); }
/* In a page that scrolls one finger scrolls that page; Leaflet would keep it. */
.venster .leaflet-container { touch-action: pan-x pan-y !important; }
.hint {
  position: absolute;
  z-index: 1000;
  inset: auto 12px 40px;
  margin: 0;
  padding: 8px 12px;
  border: 1px solid var(--lijn-2);
  background: var(--papier);
  font-size: 16px;
  text-align: center;
  pointer-events: none;
}
.leaflet-tooltip {
  background: var(--papier);
  color: var(--inkt);
  border-color: var(--lijn-2);
  white-space: normal;
  width: max-content;
  max-width: 16rem;
  box-shadow: none;
  font-size: 15px;
}
.leaflet-tooltip::before { display: none; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
path.omgeving {
  fill: var(--vlak);
  fill-opacity: 1;
  stroke: var(--lijn);
  stroke-opacity: 1;
  stroke-width: 1;
}
path.buurt {
  fill: var(--zacht);
  fill-opacity: 1;
  stroke: var(--lijn-2);
  stroke-opacity: 1;
  stroke-width: 1;
}
path.plan {
  fill: #17408b;
  fill-opacity: 1;
  stroke: var(--rand);
  stroke-opacity: 1;
  stroke-width: 2;
}
path.plan:hover { fill-opacity: 0.85; }
path.grens { fill: none; stroke: var(--accent); stroke-opacity: 1; stroke-width: 3; }
.tegels path.omgeving { fill-opacity: 0; }
.tegels path.buurt { fill-opacity: 0.15; }
path.werk { fill-opacity: 0.25; stroke-opacity: 1; stroke-width: 3; }
path.lijn { stroke-opacity: 1; stroke-width: 4; }
path.werk.t0,
path.lijn.t0 { fill: var(--accent); stroke: var(--accent); }
.naam {
  color: var(--inkt);
  text-align: center;
  pointer-events: none;
  white-space: nowrap;
  line-height: 20px;
}
.naam.omgeving { color: var(--inkt-2); }
.naam.plan span {
  display: inline-block;
  padding: 0 5px;
  border-radius: 2px;
  background: var(--papier);
  color: var(--inkt);
  font-weight: 700;
}
.leaflet-container a.merk,
.leaflet-container span.merk {
  display: block;
  box-sizing: border-box;
  width: 100%;
  height: 100%;
  line-height: 22px;
  border: 1px solid var(--tint);
  box-shadow: inset 0 0 0 1px #ffffff;
  border-radius: 4px;
  background: var(--tint);
  color: #ffffff;
  font-weight: 700;
  font-size: 14px;
  text-align: center;
  text-decoration: none;
}
.leaflet-container a.merk.open,
.leaflet-container a.merk.uit {
  background: var(--papier);
  color: var(--inkt);
  border: 3px solid var(--tint);
  box-shadow: none;
  line-height: 18px;
}
.leaflet-container a.merk.uit {
  border-style: dashed;
  border-width: 2px;
  line-height: 20px;
}
.leaflet-container a.merk.klaar { border-radius: 12px; }
.leaflet-container a.merk.goed { border-radius: 50%; }
.leaflet-container a.merk:is(.kans, .knelpunt) { border: 0; box-shadow: none; background: none; }
:is(.kans, .knelpunt) > span { display: block; height: 100%; background: var(--tint); }
.kans > span {
  clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  line-height: 24px;
}
.knelpunt > span {
  clip-path: polygon(50% 0, 100% 100%, 0 100%);
  line-height: 30px;
}
/* A finger may be beside the sign: see kaartbediening.py. */
@media (any-pointer: coarse) {
  a.merk::after { content: ""; position: absolute; inset: var(--ruim, 0px); }
}
.leaflet-container .merk.punt {
  width: 12px;
  height: 12px;
  margin: 6px;
  border-radius: 50%;
  background: var(--inkt);
  border: 2px solid var(--papier);
  box-shadow: none;
}
/* Around the sign, not on it: a sign may be cut to a shape, and has a colour of its own. */
.leaflet-container a.merk:focus-visible { outline: none; }
.leaflet-container .plek:has(a.merk:focus-visible) {
  z-index: 10000 !important;
  border-radius: 4px;
  outline: 3px solid var(--focus);
  outline-offset: 2px;
  box-shadow: 0 0 0 8px var(--papier);
}
path[role="link"]:focus-visible {
  outline: none;
  stroke: var(--focus);
  stroke-width: 6;
}
.leaflet-container a.merk:hover { filter: brightness(1.25); }
.buiten { display: none !important; }
.leaflet-container .gekozen a.merk {
  outline: 4px solid var(--focus) !important;
  outline-offset: 0;
}
path.gekozen { fill-opacity: 0.55; stroke-width: 6; }
path.streep { fill-opacity: 0; }
.merk.t0 { --tint: #17408b; }
"""
_WENSEN = """\
@media (prefers-contrast: more) {
  :root {
    --vlak: #ffffff;
    --inkt: #000000;
    --inkt-2: #1d2733;
    --lijn: #59687a;
    --lijn-2: #000000;
    --zacht: #ffffff;
    --accent: #000000;
    --focus: #8a2f00;
  }
}
@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  :root {
    --papier: #000000;
    --vlak: #000000;
    --inkt: #ffffff;
    --inkt-2: #e3eaf2;
    --lijn: #a3b1c1;
    --lijn-2: #ffffff;
    --zacht: #000000;
    --accent: #ffffff;
    --focus: #ffd34d;
  }
}
/* The reader's own colours: a sign keeps the shape and the hue that tell what it is. */
@media (forced-colors: active) {
  :root {
    --papier: Canvas;
    --inkt: CanvasText;
    --inkt-2: CanvasText;
    --lijn-2: CanvasText;
    --focus: Highlight;
  }
  .merk { forced-color-adjust: none; }
}
"""


def kaartstijl() -> str:
    """Write the style sheet; the same for every map."""
    licht, donker = [], []
    for n, (dag, nacht) in enumerate(TINTEN, start=1):
        licht.append(
            f"path.t{n} {{ fill: {dag}; stroke: {dag}; }}\n.merk.t{n} {{ --tint: {dag}; }}"
        )
        donker.append(
            f"  path.t{n} {{ fill: {nacht}; stroke: {nacht}; }}\n  .tf-{n} {{ fill: {nacht}; }}"
        )
    nachtregels = "\n".join(donker)
    nacht_ = f"@media (prefers-color-scheme: dark) {{\n{nachtregels}\n}}\n"
    return f"{_VAST}{chr(10).join(licht)}\n{nacht_}{_WENSEN}"
