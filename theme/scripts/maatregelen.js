/* The list of measures: filters kept in the address, so that a choice can be shared, and a map
   that stays in step. Without this script the list is whole, the form stays hidden and the map
   is a drawing. The interactive map is a frame that loads when it is asked for; map and list
   send one another messages: see generator/draw/kaartgesprek.py. */
(() => {
  const rijen = [...document.querySelectorAll(".maatregellijst > li")];
  if (!rijen.length) return;
  const formulier = document.querySelector("[data-filters]");
  const velden = formulier ? [...formulier.querySelectorAll("select")] : [];
  const figuur = document.querySelector("[data-lijstkaart]");
  const opener = figuur?.querySelector("[data-open]");
  const id = (rij) => rij.id.slice(2);
  let gekozen = "";
  let venster = null;
  let klaar = false;

  const past = (rij) =>
    velden.every((veld) => !veld.value || rij.dataset[veld.name].split("|").includes(veld.value));

  const stuur = (ga) => {
    if (!klaar) return;
    if (ga) venster.focus({ preventScroll: true });
    const toon = rijen.filter((rij) => !rij.hidden).map(id);
    venster.contentWindow.postMessage({ van: "lijst", toon, kies: gekozen, ga }, "*");
  };

  const pasToe = (ga = false) => {
    for (const rij of rijen) rij.hidden = !past(rij);
    const zichtbaar = rijen.filter((rij) => !rij.hidden);
    if (!zichtbaar.some((rij) => id(rij) === gekozen)) gekozen = "";
    for (const rij of rijen) {
      if (id(rij) === gekozen) rij.setAttribute("aria-current", "true");
      else rij.removeAttribute("aria-current");
    }
    for (const deel of figuur?.querySelectorAll("[data-m]") ?? []) {
      const { m } = deel.dataset;
      deel.classList.toggle("buiten", !zichtbaar.some((rij) => id(rij) === m));
      deel.classList.toggle("gekozen", m === gekozen);
    }
    if (formulier) {
      const telling = formulier.querySelector("[data-telling]");
      telling.textContent = telling.dataset.telling
        .replace("{n}", zichtbaar.length)
        .replace("{totaal}", rijen.length);
      formulier.querySelector("[data-geen]").hidden = zichtbaar.length > 0;
    }
    stuur(ga);
  };

  const naarAdres = () => {
    const keuze = new URLSearchParams();
    for (const veld of velden) if (veld.value) keuze.set(veld.name, veld.value);
    const zoek = keuze.toString();
    const anker = gekozen && `#m-${gekozen}`;
    history.replaceState(null, "", `${location.pathname}${zoek && `?${zoek}`}${anker}`);
  };

  const kies = (m, ga = false) => {
    gekozen = m;
    pasToe(ga);
    naarAdres();
  };

  const open = () => {
    if (venster) return;
    venster = document.createElement("iframe");
    venster.className = "kaartvenster gevraagd";
    venster.title = figuur.querySelector("figcaption").textContent;
    venster.addEventListener("load", () => {
      klaar = true;
      stuur(true);
    });
    venster.src = opener.href;
    figuur.classList.add("open");
    figuur.querySelector(".stilkaart").after(venster);
    opener.parentElement.hidden = true;
  };

  opener?.addEventListener("click", (klik) => {
    if (klik.ctrlKey || klik.metaKey || klik.shiftKey) return;
    klik.preventDefault();
    open();
  });

  for (const link of opener ? document.querySelectorAll("[data-toon]") : [])
    link.addEventListener("click", (klik) => {
      klik.preventDefault();
      kies(link.dataset.toon, true);
      open();
      venster.scrollIntoView({ block: "nearest" });
    });

  addEventListener("message", (bericht) => {
    if (!venster || bericht.source !== venster.contentWindow) return;
    const rij = rijen.find((deel) => id(deel) === bericht.data?.kies);
    if (bericht.data?.van !== "kaart" || !rij || rij.hidden) return;
    kies(id(rij));
    rij.querySelector("a").focus({ preventScroll: true });
    rij.scrollIntoView({ block: "center" });
  });

  const uitAdres = () => {
    const m = location.hash.replace(/^#m-/, "");
    gekozen = rijen.some((rij) => id(rij) === m) ? m : "";
  };
  addEventListener("hashchange", () => {
    uitAdres();
    pasToe();
  });

  const keuze = new URLSearchParams(location.search);
  for (const veld of velden) {
    const waarde = keuze.get(veld.name);
    if (waarde && [...veld.options].some((optie) => optie.value === waarde)) veld.value = waarde;
  }
  formulier?.addEventListener("change", () => {
    pasToe();
    naarAdres();
  });
  formulier?.addEventListener("reset", () =>
    setTimeout(() => {
      pasToe();
      naarAdres();
    }),
  );
  formulier?.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  if (formulier) formulier.hidden = false;
  uitAdres();
  pasToe();
})();
