/* The list of streets: typing keeps the streets that match, Enter goes to the one that is meant.
   Without this script the list is whole and every sign is a link. */
(() => {
  const formulier = document.querySelector("[data-straatzoeker]");
  if (!formulier) return;
  const veld = formulier.querySelector("input");
  const uitkomst = document.getElementById("straat-uitkomst");
  const regels = [...document.querySelectorAll("[data-straat]")];
  const groepen = [...document.querySelectorAll("[data-straatgroep]")];

  const kaal = (tekst) =>
    tekst
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "");

  const passend = () => {
    const gezocht = kaal(veld.value);
    return regels.filter((regel) => kaal(regel.dataset.straat).includes(gezocht));
  };

  const meld = (aantal) => {
    if (!veld.value) uitkomst.textContent = "";
    else if (aantal === 0) uitkomst.textContent = uitkomst.dataset.geen;
    else uitkomst.textContent = aantal === 1 ? uitkomst.dataset.een : `${aantal} ${uitkomst.dataset.meer}`;
  };

  const pasToe = () => {
    const over = new Set(passend());
    for (const regel of regels) regel.hidden = !over.has(regel);
    for (const groep of groepen) groep.hidden = !groep.querySelector("[data-straat]:not([hidden])");
    meld(over.size);
  };

  veld.addEventListener("input", pasToe);
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const over = passend();
    const precies = over.find((regel) => kaal(regel.dataset.straat) === kaal(veld.value));
    const doel = precies || (over.length === 1 ? over[0] : null);
    if (doel) location.href = doel.querySelector("a").href;
    else pasToe();
  });
  formulier.hidden = false;
})();
