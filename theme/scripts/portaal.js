/* The street search of the portal: the browser's own list of suggestions; a known street
   leads to its page, anything else to the list of all streets. */
(() => {
  const formulier = document.querySelector(".straatvraag");
  if (!formulier) return;
  formulier.addEventListener("submit", (gebeurtenis) => {
    const gezocht = formulier.straat.value.trim().toLocaleLowerCase();
    const opties = [...formulier.querySelectorAll("datalist option")];
    const precies = opties.filter((optie) => optie.value.toLocaleLowerCase() === gezocht);
    const begin = opties.filter((optie) => optie.value.toLocaleLowerCase().startsWith(gezocht));
    const gevonden = precies.length ? precies : gezocht ? begin : [];
    if (gevonden.length !== 1) return;
    gebeurtenis.preventDefault();
    location.href = gevonden[0].dataset.url;
  });
})();
