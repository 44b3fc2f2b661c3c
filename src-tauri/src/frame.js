// Hides the frame that stands between the page and the program. The framework hides it by a style element,
// which our own policy (no inline styles) refuses.
addEventListener("DOMContentLoaded", () => {
  setTimeout(() => {
    const frame = document.getElementById("__tauri_isolation__");
    if (frame) frame.style.display = "none";
  });
});
