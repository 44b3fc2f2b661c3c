// Sending: what is checked first, who gets which set and how, messages laid ready, and what counts as sent.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, afterEach, before, test } from "node:test";
import { end, findings, leave, openPage, startBrowser, startHost } from "./host.mjs";

let host;
let browser;
let page;
let meeting;

before(async () => {
  [host, browser] = await Promise.all([startHost({ now: "2026-09-02T09:00:00+02:00" }), startBrowser()]);
  await host.call("store.create", {});
  const board = (await host.call("board.add", { name: "Bestuurlijke tafel Merenland", short: "BTM", region: "Merenland", kind: "decides", public: false })).id;
  const people = [["Loes Ügür-Van Dam", "l.ugur@merenland.example", "chair"], ["Bas Kramer", "b.kramer@merenland.example", "secretary"], ["Ria Post", "", "member"]];
  for (const [name, email, role] of people) {
    const member = (await host.call("board.add_member", { name, email })).id;
    await host.call("board.add_seat", { board, member, role });
  }
  meeting = (await host.call("meeting.add", { board, date: "2026-09-16", starts: "14:00", ends: "15:00", place: "Raadzaal", standing: false })).id;
});
after(() => end(host, browser));
afterEach(() => leave(page));

const person = (name) => page.getByRole("listitem").filter({ hasText: name }).first();

test("what would embarrass is listed with the way to its place, and what stops sending says so", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}`);
  await page.getByText("1 houdt verzenden tegen").waitFor();
  const item = (await host.call("agenda.add_item", { meeting, title: "Wachttijden", treatment: "decision" })).id;
  await page.getByRole("link", { name: "Punt 1 heeft nog geen stuk: Wachttijden" }).click();
  await page.waitForURL((url) => url.hash.endsWith(`/items/${item}`));
  await page.getByLabel("Mondeling").check();
  await page.getByText("1 houdt verzenden tegen").waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Ria Post heeft geen e-mailadres" }).waitFor();
  assert.deepEqual(await findings(page), []);
});

test("each person gets a set by a carrier; sets are laid ready, and one counts once the secretary says so", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/send`);
  await person("Ria Post").getByText("geen e-mailadres").waitFor();
  await page.getByLabel("Hoe Ria Post de set krijgt").selectOption({ label: await carrier("post") });
  await person("Ria Post").getByText("nog klaar te zetten").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "2 berichten klaarzetten" }).click();
  await page.getByText("2 sets voor 2 mensen liggen klaar").waitFor({ timeout: 60_000 });
  await person("Loes Ügür-Van Dam").getByText("ligt klaar").waitFor();
  assert.equal((await host.call("meeting.get", { id: meeting })).state, "drafting");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bericht aan Loes Ügür-Van Dam openen" }).click();
  const eml = await (await download).path();
  assert.deepEqual(parsed(eml), {
    to: "Loes Ügür-Van Dam <l.ugur@merenland.example>",
    from: "Bas Kramer <b.kramer@merenland.example>",
    subject: "Stukken BTM 16 september 2026",
    unsent: "1",
    greets: true,
    files: [["application/pdf", true]],
    defects: 0,
  });
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: "Loes Ügür-Van Dam heeft de set" }).click();
  await person("Loes Ügür-Van Dam").getByText("verzonden 2 september 2026").waitFor();
  assert.equal((await host.call("meeting.get", { id: meeting })).state, "sent");
  const { sent } = await host.call("dispatch.get", { meeting });
  assert.deepEqual(sent.map(({ name, agenda, carrier: by }) => [name, agenda, by]), [["Loes Ügür-Van Dam", 1, "mail"]]);
  assert.match(sent[0].pack_hash, /^[0-9a-f]{64}$/);
});

test("the message is the secretary's own, and a link must be one", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/send`);
  await page.getByLabel("Tekst", { exact: true }).fill("Graag tot ziens.");
  await page.getByLabel("Link naar de map (Teams of SharePoint)").fill("http://elders.example");
  await page.getByText(/“http:\/\/elders\.example” kan hier niet/).waitFor();
  await page.getByLabel("Link naar de map (Teams of SharePoint)").fill("https://teams.example/map");
  await page.getByLabel("Onderwerp").focus();
  const ends = Date.now() + 5000;
  let message;
  do ({ message } = await host.call("dispatch.get", { meeting }));
  while (message.link === "" && Date.now() < ends);
  assert.deepEqual([message.text, message.link], ["Graag tot ziens.", "https://teams.example/map"]);
});

test("the sets can bear the names of those who get them", async () => {
  page = await openPage(browser, host, `/meetings/${meeting}/send`);
  await page.getByLabel("Naam op de sets").selectOption({ label: "Naam onderaan elke pagina" });
  await page.getByLabel("Onderwerp").focus();
  const ends = Date.now() + 5000;
  let message;
  do ({ message } = await host.call("dispatch.get", { meeting }));
  while (message.copies === "same" && Date.now() < ends);
  assert.equal(message.copies, "named");
  assert.deepEqual(await findings(page), []);
});

test("after a change the next agenda goes to the same people", async () => {
  await host.call("agenda.add_item", { meeting, title: "Nagekomen brief" });
  page = await openPage(browser, host, `/meetings/${meeting}/send`);
  await page.getByRole("button", { name: "2 berichten klaarzetten" }).click();
  await page.getByText("2 sets voor 2 mensen liggen klaar").waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Alle 2 berichten zijn verzonden" }).click();
  await page.getByText("Iedereen heeft agenda 2.").waitFor();
  const { sent } = await host.call("dispatch.get", { meeting });
  assert.deepEqual(sent.map(({ agenda }) => agenda), [1, 2, 2]);
});

/** The word for a carrier, as the page has it. */
async function carrier(name) {
  const options = await page.getByLabel("Hoe Ria Post de set krijgt").locator("option").evaluateAll((all) => all.map(({ value, textContent }) => [value, textContent]));
  return new Map(options).get(name);
}

/** The message as Python's own mail package reads it, which knows nothing of ours. */
function parsed(path) {
  const program = `
import email, email.policy, json, sys
message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
body = message.get_body(preferencelist=("plain",)).get_content()
files = [[part.get_content_type(), part.get_content()[:5] == b"%PDF-"] for part in message.iter_attachments()]
print(json.dumps({
  "to": str(message["to"]), "from": str(message["from"]), "subject": str(message["subject"]), "unsent": str(message["x-unsent"]),
  "greets": body.startswith("Beste Loes Ügür-Van Dam,"), "files": files,
  "defects": len(message.defects) + sum(len(part.defects) for part in message.walk()),
}))`;
  const ended = spawnSync("python3", ["-c", program, path], { encoding: "utf8" });
  assert.equal(ended.status, 0, ended.stderr);
  return JSON.parse(ended.stdout);
}
