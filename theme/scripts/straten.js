/* The question "in which street do you live", on the portal and in a wijk. A street leads to its
   page however it is written: with a house number, in capitals, in two words. A name that is
   almost one is offered; for one that nothing looks like, the loket is named. In a wijk, typing
   also narrows the list. Without this script the list is whole and every sign is a link. */
(() => {
  const formulier = document.querySelector("[data-straatzoeker]");
  if (!formulier) return;
  const veld = formulier.elements.straat;
  const uitkomst = document.getElementById("straat-uitkomst");
  const zin = uitkomst.querySelector("p");
  const keuzes = uitkomst.querySelector("ul");
  const hulp = uitkomst.querySelector("div");
  const groepen = [...document.querySelectorAll("[data-straatgroep]")];
  const MEESTE = 5;

  const kaal = (tekst) =>
    tekst
      .normalize("NFKD")
      .toLowerCase()
      .replace(/str\.?(?=[\s,]|$)/g, "straat")
      .replace(/[^\p{L}\p{N}]/gu, "");
  const straten = [...document.querySelectorAll("[data-straat]")].map((element) => {
    const { straat, wijk, url } = element.dataset;
    return { naam: straat, kaal: kaal(straat), wijk, url, element };
  });

  // As it was typed, then without what may be a house number or the name of the town.
  const vormen = (tekst) => {
    const geknipt = [/,.*$/, /\s+\d+\s*[-/]?\s*[a-z]{0,4}$/i, /[,\s]+\d.*$/].map((staart) =>
      tekst.trim().replace(staart, ""),
    );
    return [...new Set([tekst, ...geknipt].map(kaal))].filter(Boolean);
  };

  // How many letters must change, come, go, or swap with the next.
  const afstand = (a, b) => {
    const tabel = [...Array(a.length + 1)].map((_, i) => [i]);
    for (let j = 0; j <= b.length; j += 1) tabel[0][j] = j;
    for (let i = 1; i <= a.length; i += 1) {
      for (let j = 1; j <= b.length; j += 1) {
        const anders = a[i - 1] === b[j - 1] ? 0 : 1;
        tabel[i][j] = Math.min(tabel[i - 1][j] + 1, tabel[i][j - 1] + 1, tabel[i - 1][j - 1] + anders);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          tabel[i][j] = Math.min(tabel[i][j], tabel[i - 2][j - 2] + 1);
        }
      }
    }
    return tabel[a.length][b.length];
  };

  const bijna = (gezocht) =>
    straten
      .map((straat) => {
        const ver = Math.min(...gezocht.map((vorm) => afstand(vorm, straat.kaal)));
        return { straat, ver };
      })
      .filter(({ straat, ver }) => ver <= Math.min(3, Math.max(1, Math.floor(straat.kaal.length / 4))))
      .sort((a, b) => a.ver - b.ver)
      .map(({ straat }) => straat);

  const zoek = (tekst) => {
    const gezocht = vormen(tekst);
    for (const vorm of gezocht) {
      const precies = straten.filter((straat) => straat.kaal === vorm);
      if (precies.length) return { precies: true, gevonden: precies };
    }
    const kort = gezocht.at(-1) || "";
    const begin = straten.filter((straat) => straat.kaal.startsWith(kort));
    const deel = begin.length ? begin : straten.filter((straat) => straat.kaal.includes(kort));
    if (deel.length) return { precies: true, gevonden: deel };
    return { precies: false, gevonden: bijna(gezocht).slice(0, MEESTE) };
  };

  const link = ({ naam, wijk, url }) => {
    const li = document.createElement("li");
    const a = document.createElement("a");
    a.className = "straatbord";
    a.href = url;
    a.textContent = naam;
    li.append(a, wijk ? ` ${wijk}` : "");
    return li;
  };

  const meld = (tekst, links = [], onbekend = false) => {
    zin.textContent = tekst;
    keuzes.replaceChildren(...links.map(link));
    keuzes.hidden = !links.length;
    hulp.hidden = !onbekend;
    if (onbekend) veld.setAttribute("aria-invalid", "true");
    else veld.removeAttribute("aria-invalid");
  };

  const tel = ({ een, aantal }, hoeveel) => (hoeveel === 1 ? een : `${hoeveel} ${aantal}`);

  const versmal = () => {
    if (!groepen.length) return meld("");
    const { precies, gevonden } = zoek(veld.value);
    const over = new Set(gevonden.map(({ element }) => element));
    for (const { element } of straten) element.hidden = !over.has(element);
    for (const groep of groepen) groep.hidden = !groep.querySelector("[data-straat]:not([hidden])");
    if (!veld.value.trim()) return meld("");
    const { bedoelt, geen } = uitkomst.dataset;
    if (precies) return meld(tel(uitkomst.dataset, gevonden.length));
    return meld(gevonden.length ? bedoelt : geen.replace("{tekst}", () => veld.value.trim()));
  };

  veld.addEventListener("input", versmal);
  formulier.addEventListener("submit", (gebeurtenis) => {
    const tekst = veld.value.trim();
    if (!tekst && !groepen.length) return; // to the list of all streets
    gebeurtenis.preventDefault();
    if (!tekst) return;
    const { precies, gevonden } = zoek(tekst);
    if (precies && gevonden.length === 1) {
      location.href = gevonden[0].url;
      return;
    }
    versmal();
    const { bedoelt, geen, kies, meer } = uitkomst.dataset;
    const met = (sjabloon) => sjabloon.replace("{tekst}", () => tekst);
    if (precies && gevonden.length > MEESTE) meld(met(meer));
    else if (precies) meld(kies, gevonden);
    else meld(gevonden.length ? `${met(geen)} ${bedoelt}` : met(geen), gevonden, !gevonden.length);
    veld.focus();
  });
  formulier.hidden = false;
})();
