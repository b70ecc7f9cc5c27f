// Decap waits for formulier.js, which brings how files are read and written.
window.CMS_MANUAL_INIT = true;
