/* Filters of the list of measures: kept in the address, so that a choice can be shared.
   Without this script the list is whole and the form stays hidden. */
(() => {
  const formulier = document.querySelector("[data-filters]");
  if (!formulier) return;
  const rijen = [...document.querySelectorAll(".maatregellijst > li")];
  const telling = formulier.querySelector("[data-telling]");
  const velden = [...formulier.querySelectorAll("select")];

  const past = (rij) =>
    velden.every((veld) => !veld.value || rij.dataset[veld.name].split("|").includes(veld.value));

  const pasToe = () => {
    let aantal = 0;
    for (const rij of rijen) {
      rij.hidden = !past(rij);
      if (!rij.hidden) aantal += 1;
    }
    telling.textContent = `${aantal} van ${rijen.length}`;
  };

  const naarAdres = () => {
    const keuze = new URLSearchParams();
    for (const veld of velden) if (veld.value) keuze.set(veld.name, veld.value);
    const zoek = keuze.toString();
    history.replaceState(null, "", zoek ? `?${zoek}` : location.pathname);
  };

  const keuze = new URLSearchParams(location.search);
  for (const veld of velden) {
    const waarde = keuze.get(veld.name);
    if (waarde && [...veld.options].some((optie) => optie.value === waarde)) veld.value = waarde;
  }
  formulier.addEventListener("change", () => {
    pasToe();
    naarAdres();
  });
  formulier.addEventListener("reset", () =>
    setTimeout(() => {
      pasToe();
      naarAdres();
    }),
  );
  formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  formulier.hidden = false;
  pasToe();
})();
