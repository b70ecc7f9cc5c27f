"""How a reader moves an interactive map: by mouse, by finger, or by keyboard alone.

Leaflet knows zoom buttons and arrow keys. What it lacks stands here: buttons that move the map
(WCAG 2.5.7), a sign in focus that is always in view (2.4.7), a tooltip that Escape closes
(1.4.13), areas that are links for the keyboard too (2.1.1), and rest for who asked for it. In a
page that scrolls one finger is for that page, two are for the map; and a finger may miss a
sign by as much as the signs beside it allow.
"""

from __future__ import annotations

import json

from generator.model.taal import _

_RUST = """\
if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
  L.Map.mergeOptions({
    fadeAnimation: false,
    inertia: false,
    markerZoomAnimation: false,
    zoomAnimation: false,
  });
  L.PosAnimation.include({
    run(deel, plek) {
      L.DomUtil.setPosition(deel, plek);
      this.fire("step").fire("end");
    },
  });
}
"""
_SCRIPT = """\
(() => {
  const vak = KAART.getContainer();
  const schuif = L.control({ position: "topleft" });
  schuif.onAdd = () => {
    const balk = L.DomUtil.create("div", "leaflet-bar schuif");
    for (const [pijl, naam, x, y] of KNOPPEN) {
      const knop = L.DomUtil.create("button", "", balk);
      const teken = L.DomUtil.create("span", "", knop);
      knop.type = "button";
      knop.title = naam;
      knop.setAttribute("aria-label", naam);
      teken.setAttribute("aria-hidden", "true");
      teken.textContent = pijl;
      knop.addEventListener("click", () => {
        const { x: breed, y: hoog } = KAART.getSize();
        KAART.panBy([(x * breed) / 4, (y * hoog) / 4]);
      });
    }
    L.DomEvent.disableClickPropagation(balk);
    return balk;
  };
  schuif.addTo(KAART);

  // Tooltips make every area a stop for the Tab key: only what leads somewhere is one.
  for (const vlak of vak.querySelectorAll("path"))
    if (!vlak.hasAttribute("role")) vlak.setAttribute("tabindex", "-1");

  const midden = (kader) => [kader.left + kader.width / 2, kader.top + kader.height / 2];
  vak.addEventListener("focusin", (stap) => {
    if (!stap.target.closest(".leaflet-map-pane")) return;
    vak.scrollTo(0, 0);
    const kader = vak.getBoundingClientRect();
    const [mx, my] = midden(kader);
    const [x, y] = midden(stap.target.getBoundingClientRect());
    const ver = (afstand, maat) => Math.abs(afstand) > maat / 2 - 24;
    const buiten = ver(x - mx, kader.width) || ver(y - my, kader.height);
    if (buiten) KAART.panBy([x - mx, y - my], { animate: false });
  });

  addEventListener("keydown", (toets) => {
    if (toets.key === "Escape") KAART.eachLayer((laag) => laag.closeTooltip?.());
  });

  new ResizeObserver(() => KAART.invalidateSize({ animate: false })).observe(vak);

  if (parent !== window) {
    const hint = L.DomUtil.create("p", "hint", vak);
    let klok;
    hint.hidden = true;
    hint.textContent = TWEE_VINGERS;
    vak.addEventListener(
      "pointerdown",
      (druk) => KAART.dragging[druk.pointerType === "mouse" ? "enable" : "disable"](),
      true,
    );
    vak.addEventListener(
      "touchmove",
      (veeg) => {
        hint.hidden = veeg.touches.length > 1;
        clearTimeout(klok);
        klok = setTimeout(() => (hint.hidden = true), 2000);
      },
      { passive: true },
    );
  }

  // What a finger may touch is 44 px, less where another sign is near; the style sheet uses it.
  const borden = [];
  KAART.eachLayer((laag) => {
    const bord = laag.options.icon && laag.getElement().querySelector("a.merk");
    if (bord) borden.push({ bord, laag });
  });
  const ruim = () => {
    const vakken = borden.map(({ bord, laag }) => {
      const { iconAnchor, iconSize } = laag.options.icon.options;
      const { x, y } = KAART.latLngToLayerPoint(laag.getLatLng());
      const [breed, hoog] = iconSize;
      const links = x - iconAnchor[0];
      const boven = y - iconAnchor[1];
      const rand = { x: Math.max(0, (44 - breed) / 2), y: Math.max(0, (44 - hoog) / 2) };
      return {
        bord,
        van: { x: links, y: boven },
        tot: { x: links + breed, y: boven + hoog },
        voor: { ...rand },
        na: { ...rand },
      };
    });
    vakken.forEach((een, n) => {
      for (const ander of vakken.slice(n + 1)) {
        const tussen = (as) => Math.max(een.van[as] - ander.tot[as], ander.van[as] - een.tot[as]);
        const as = tussen("x") > tussen("y") ? "x" : "y";
        const [eerst, dan] = een.van[as] < ander.van[as] ? [een, ander] : [ander, een];
        const helft = Math.max(0, tussen(as) / 2);
        eerst.na[as] = Math.min(eerst.na[as], helft);
        dan.voor[as] = Math.min(dan.voor[as], helft);
      }
    });
    for (const { bord, voor, na } of vakken)
      bord.style.setProperty("--ruim", `${-voor.y}px ${-na.x}px ${-na.y}px ${-voor.x}px`);
  };
  KAART.on("zoomend", ruim);
  ruim();
})();
"""


def rust() -> str:
    """Write what goes before the map is made: no movement for a reader who wants none."""
    return _RUST


def bediening(kaart: str) -> str:
    """Write the buttons and keys of a map; `kaart` is its name in the script."""
    knoppen = (
        ("↑", _("Schuif naar boven"), 0, -1),
        ("↓", _("Schuif naar beneden"), 0, 1),
        ("←", _("Schuif naar links"), -1, 0),
        ("→", _("Schuif naar rechts"), 1, 0),
    )
    script = _SCRIPT.replace("KAART", kaart).replace("KNOPPEN", json.dumps(knoppen))
    return script.replace("TWEE_VINGERS", json.dumps(_("Schuif de kaart met twee vingers.")))
