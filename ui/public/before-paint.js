// Sets theme and language before the first paint, so that nothing flashes. Kept in step with src/preferences.ts.
(function () {
  try {
    var kept = JSON.parse(localStorage.getItem("tafelstuk.preferences") || "{}");
    var root = document.documentElement;
    if (kept.theme === "light" || kept.theme === "dark") root.dataset.theme = kept.theme;
    if (kept.contrast === "more") root.dataset.contrast = "more";
    if (kept.motion === "less") root.dataset.motion = "less";
    if (kept.lang === "en") root.lang = "en";
  } catch (fault) {
    // Without storage the system's own theme serves.
  }
})();
