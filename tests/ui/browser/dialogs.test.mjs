// Every dialog that a screen of the example opens, light on a wide window and dark at 200% zoom: no finding of axe, it
// fits, the focus is in it, and Escape puts it away and brings the focus back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { end, faults, findings, fits, openPage, startBrowser, startHost } from "./host.mjs";
import { everyPlace, visit } from "./places.mjs";

let host;
let browser;
let places;

before(async () => {
  [host, browser] = await Promise.all([startHost({ example: true }), startBrowser()]);
  places = Object.fromEntries(await everyPlace(host));
});
after(() => end(host, browser));

// Where it opens, by which button, and by which line of that button's menu.
const DIALOGS = [
  ["/meetings", "Nieuwe vergadering"],
  ["/year", "Agendabestand maken"],
  ["/year", "Vergaderingen plannen"],
  ["/year", "Dag of vakantie toevoegen"],
  ["/meetings/:meeting", "Meer", "Vergadering afzeggen…"],
  ["/meetings/:meeting", "Proefset maken"],
  ["/meetings/:meeting", "Meer bij Mededelingen", "Naar een andere vergadering…"],
  ["/meetings/:meeting/items/:item", "Stuk kiezen…"],
  ["/meetings/:meeting/items/:item", "Vraag de AST…"],
  ["/challenges", "Opgave toevoegen"],
  ["/challenges/:id", "Toevoegen aan Richtingen"],
  ["/written-rounds", "Nieuwe ronde"],
  ["/follow-ups", "Actie toevoegen"],
  ["/reviews/:round", /^Nieuw bestand… /],
  ["/requests", /^Stand wijzigen: Kosten/, "Toegezegd…"],
  ["/topics", "Nieuw onderwerp"],
  ["/papers", "Nieuw stuk"],
  ["/papers/:paper", "Versie uitgeven…"],
  ["/papers/:paper", "Meer voor Aanleiding", "Soort: aanleiding…"],
  ["/papers/:paper", "Terugsturen…"],
  ["/people", "Lid toevoegen"],
  ["/people", "Marleen Oosterhuis wijzigen"],
  ["/people", "Partner toevoegen"],
  ["/people", "Gemeente Hollerveen wijzigen"],
  ["/people", "Vast punt toevoegen"],
  ["/settings", "Wachtwoord kiezen"],
  ["/settings", "Diagnose maken"],
];

for (const look of [{ theme: "light", size: [1280, 800] }, { theme: "dark", size: [640, 400] }]) {
  test(`every dialog stands in ${look.theme} at ${look.size.join(" x ")}`, async (t) => {
    const page = await openPage(browser, host, "/today", look);
    for (const [pattern, name, item] of DIALOGS) {
      await t.test(`${pattern}: ${item ?? name}`, async () => {
        await visit(page, host, places[pattern]);
        const button = page.getByRole("main").getByRole("button", { name, exact: true }).first();
        await button.press("Enter");
        if (item) await page.getByRole("menuitem", { name: item, exact: true }).press("Enter");
        const dialog = page.getByRole("dialog").filter({ visible: true }).last();
        await dialog.waitFor();
        assert.ok(await dialog.evaluate((element) => element.contains(document.activeElement)), "the focus is in the dialog");
        assert.deepEqual(await findings(page), []);
        await fits(page);
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "detached" });
        await page.waitForFunction(() => document.activeElement !== document.body);
      });
    }
    assert.deepEqual(faults(page), []);
    await page.context().close();
  });
}
