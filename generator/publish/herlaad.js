// Only `wijkplan serve` sends this: reload after a build, show what is wrong above the page.
(() => {
  if (window.top !== window) return;
  const { nummer } = document.currentScript.dataset;
  const bron = new EventSource(`/__wijkplan/stroom?pad=${encodeURIComponent(location.pathname)}`);
  bron.onmessage = (bericht) => {
    const stand = JSON.parse(bericht.data);
    if (stand.nummer !== nummer) return location.reload();
    toon(stand.meldingen);
  };
  addEventListener("pagehide", () => bron.close());

  function toon(meldingen) {
    document.getElementById("wijkplan-fouten")?.remove();
    if (meldingen.length === 0) return;
    const vak = document.createElement("aside");
    vak.id = "wijkplan-fouten";
    vak.setAttribute("role", "alert");
    vak.style.cssText =
      "position:sticky;top:0;z-index:1000;max-height:50vh;overflow:auto;padding:1rem;" +
      "background:#7a1414;color:#fff;font:1rem/1.5 system-ui,sans-serif";
    const kop = document.createElement("p");
    kop.style.cssText = "margin:0 0 .5rem;font-weight:700";
    kop.textContent = "Er staan fouten in de inhoud. U ziet de laatste versie die goed was.";
    const lijst = document.createElement("ul");
    lijst.style.cssText = "margin:0;padding-left:1.25rem";
    for (const melding of meldingen) {
      const regel = document.createElement("li");
      regel.textContent = melding;
      lijst.append(regel);
    }
    vak.append(kop, lijst);
    document.body.prepend(vak);
  }
})();
