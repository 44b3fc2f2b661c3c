// Stands between the page and the program: lets through the one call and the page's ear for events that
// the program itself sends, and nothing else. In particular not the drop events that name paths.

const heard = new Set(["changed", "progress", "dropped", "drag", "menu", "close_requested", "opened"]);

window.__TAURI_ISOLATION_HOOK__ = (message) => {
  const allowed =
    message.cmd === "call" ||
    message.cmd === "plugin:event|unlisten" ||
    (message.cmd === "plugin:event|listen" && heard.has(message.payload?.event));
  return allowed ? message : { ...message, cmd: "refused" };
};
