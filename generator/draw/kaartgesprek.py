"""What the map of measures and the list around it say to one another.

The page with the list holds the map in a frame. It sends which measures it shows and which one
is chosen; the map answers with the measure that is chosen on it. A map that nobody asked
anything, alone or in a chapter, leads to the page of a measure as any other map does.
"""

from __future__ import annotations

_SCRIPT = """\
(() => {
  const lagen = new Map();
  KAART.eachLayer((laag) => {
    const m = laag.feature?.properties.m;
    if (m) lagen.set(m, [...(lagen.get(m) ?? []), laag]);
  });
  const bord = (m) => KAART.getContainer().querySelector(`a.merk[data-m="${CSS.escape(m)}"]`);

  const merk = (toon, kies) => {
    for (const [m, delen] of lagen)
      for (const deel of delen) {
        deel.getElement().classList.toggle("buiten", !toon.includes(m));
        deel.getElement().classList.toggle("gekozen", m === kies);
      }
    for (const ander of KAART.getContainer().querySelectorAll("a.merk[aria-current]"))
      ander.removeAttribute("aria-current");
    bord(kies)?.setAttribute("aria-current", "true");
  };

  const ga = (m) => {
    const kader = L.latLngBounds([]);
    for (const deel of lagen.get(m) ?? [])
      kader.extend(deel.getBounds ? deel.getBounds() : deel.getLatLng());
    if (!kader.isValid()) return;
    KAART.fitBounds(kader, { maxZoom: 15, padding: [48, 48], animate: false });
    bord(m)?.focus({ preventScroll: true });
  };

  addEventListener("message", (bericht) => {
    const vraag = bericht.data;
    if (parent === window || bericht.source !== parent || vraag?.van !== "lijst") return;
    window.inLijst = (m) => {
      parent.postMessage({ van: "kaart", kies: m }, "*");
      return true;
    };
    merk(vraag.toon, vraag.kies);
    if (vraag.ga) ga(vraag.kies);
  });

  KAART.getContainer().addEventListener("click", (klik) => {
    const m = klik.target.closest("a.merk")?.dataset.m;
    if (m && window.inLijst?.(m)) klik.preventDefault();
  });
})();
"""


def in_stap(kaart: str) -> str:
    """Write the script that keeps a map in step with a list; `kaart` is its name in the script."""
    return _SCRIPT.replace("KAART", kaart)
