// Every address that the page knows, with something to see at each: the example, and what it takes to reach the rest.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { edited } from "./docx.mjs";
import { root } from "./host.mjs";

const PASSWORD = "korte brug zeven";
// What stands beside the list of routes: these take the whole window.
const WHOLE_WINDOW = ["/meetings/:meeting/project", "/read/:package", "/read/:package/:place"];

/** The pattern of every route and an address that fits it. Fails where a route has no address here. */
export async function everyPlace(host) {
  const found = await addresses(host);
  const source = readFileSync(join(root, "ui/src/routes.tsx"), "utf8");
  const patterns = [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, pattern]) => pattern);
  assert.ok(patterns.length > 40, "the routes are found where they are written");
  return [...patterns, ...WHOLE_WINDOW].map((pattern) => {
    assert.ok(found[pattern], `an address for the route ${pattern}`);
    return [pattern, found[pattern]];
  });
}

/** Goes to an address and waits until the screen there has what it asked for. */
export async function visit(page, host, address) {
  await page.goto(`${host.address}/#${address}`);
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("[class*=waiting]"));
}

async function addresses(host) {
  const { call } = host;
  const draft = await call("meeting.get", { id: "latest" });
  const held = (await call("meeting.list", {})).find(({ state, board }) => state === "held" && board === draft.board);
  const { items } = await call("agenda.get", { meeting: draft.id });
  const heldItem = (await call("agenda.get", { meeting: held.id })).items[1].id;
  const papers = await call("paper.list", {});
  const versioned = papers.find(({ versions }) => versions.length > 1);
  const [from, to] = versioned.versions.slice(-2);
  const full = await call("paper.get", { id: versioned.id });
  const [action] = await call("follow_up.list", {});
  const [decision] = await call("decision.list", {});
  const [round] = await call("review.list", {});
  const reactions = (await call("review.get", { round: round.id })).papers.flatMap(({ points }) => points).flatMap(({ reactions }) => reactions);
  const { pack } = await call("pack.build", { meeting: draft.id, audience: "members" });
  const { partners, members } = await call("board.get", { id: draft.board });
  const year = draft.date.slice(0, 4);
  const [meeting, past, paper] = [`/meetings/${draft.id}`, `/meetings/${held.id}`, `/papers/${versioned.id}`];
  return {
    ...Object.fromEntries(["intake", "today", "meetings", "year", "meetings/new", "challenges", "written-rounds", "term-agenda", "decisions", "follow-ups", "follow-ups/timeline", "reviews", "requests", "topics", "papers", "papers/new", "search", "people", "help", "settings", "settings/retention"].map((own) => [`/${own}`, `/${own}`])),
    "/year/:year": `/year/${year}`,
    "/meetings/:meeting": meeting,
    "/meetings/:meeting/send": `${meeting}/send`,
    "/meetings/:meeting/script": `${meeting}/script`,
    "/meetings/:meeting/record": `${past}/record`,
    "/meetings/:meeting/decisions": `${past}/decisions`,
    "/meetings/:meeting/items/:item": `${meeting}/items/${items[3].id}`,
    "/meetings/:meeting/packs/:pack": `${meeting}/packs/${pack.id}`,
    "/meetings/:meeting/decisions/at/:decision": `/meetings/${decision.meeting}/decisions/at/${decision.id}`,
    "/meetings/:meeting/minutes/at/:item": `${past}/minutes/at/${heldItem}`,
    "/items/:item": `/items/${items[3].id}`,
    "/meetings/:meeting/minutes": `${past}/minutes`,
    "/challenges/:id": `/challenges/${(await call("challenge.list", {}))[0].id}`,
    "/written-rounds/:id": `/written-rounds/${await writtenRound(host, draft.board)}`,
    "/partners/:partner": `/partners/${partners[0].id}`,
    "/follow-ups/:id/trace": `/follow-ups/${action.id}/trace`,
    "/decisions/:id/trace": `/decisions/${decision.id}/trace`,
    "/follow-ups/:id": `/follow-ups/${action.id}`,
    "/meetings/:meeting/lay-out": `${meeting}/lay-out`,
    "/reviews/:round": `/reviews/${round.id}`,
    "/reviews/:round/at/:record": `/reviews/${round.id}/at/${reactions[0].id}`,
    "/requests/:meeting": `/requests/${draft.id}`,
    "/topics/:topic": `/topics/${(await call("topic.list", {}))[0].id}`,
    "/papers/new/:item": `/papers/new/${items[3].id}`,
    "/papers/templates/:kind": "/papers/templates/note",
    "/papers/:paper/versions/:label": `${paper}/versions/${to}`,
    "/papers/:paper": paper,
    "/papers/:paper/at/:section": `${paper}/at/${full.sections[1].id}`,
    "/papers/:paper/at/:section/:point": `${paper}/at/${full.points[0].section}/${full.points[0].id}`,
    ...(await files(host)),
    "/papers/:paper/compare/:from/:to": `${paper}/compare/${from}/${to}`,
    "/papers/:paper/returned/:offer": `${paper}/returned/${await returned(host, versioned.id)}`,
    "/people/at/:member": `/people/at/${members[0].id}`,
    "/help/:chapter": "/help/conformance",
    "/meetings/:meeting/project": `${past}/project`,
    ...(await reading(host, draft.id)),
  };
}

async function writtenRound({ call }, board) {
  return (await call("written_round.begin", { board, title: "Verlenging van de proef", question: "De proef wordt verlengd tot 1 juli 2027.", deadline: "2026-10-01", needs_home_decision: true })).id;
}

/** A paper of the example that has a file beside it. */
async function files(host) {
  const paper = (await host.call("paper.list", {})).find(({ title }) => title.startsWith("Brief")).id;
  const file = readFileSync(new URL("fixtures/notitie-avondzorg.pdf", import.meta.url));
  await host.call("paper.attach", { paper, offers: [await offer(host, "notitie-avondzorg.pdf", file)] });
  const [{ id }] = (await host.call("paper.get", { id: paper })).attachments;
  return { "/papers/:paper/files/:file": `/papers/${paper}/files/${id}`, "/papers/:paper/files/:file/:page": `/papers/${paper}/files/${id}/2` };
}

/** A Word file that came back with a change in it. */
async function returned(host, id) {
  const { product } = await host.call("paper.word", { id });
  const file = edited(await read(host, product), (xml) => xml.replace("Rietmark", "Rietmark en omgeving"));
  return encodeURIComponent(await offer(host, "terug.docx", file));
}

/** What the chair reads, opened in the same store, with one answer in it. */
async function reading(host, meeting) {
  const { person } = await host.call("review.ask", { meeting, to: "chair" });
  const { product } = await host.call("review.pack", { person, password: PASSWORD });
  const kept = await host.call("review.open", { offer: await offer(host, "stukken.tafelstuk", await read(host, product.product)), password: PASSWORD });
  const view = await host.call("review.package", { package: kept.package });
  const at = view.papers.findIndex(({ points }) => points.length > 1);
  const { paper, points, verdicts } = view.papers[at];
  await host.call("review.say", { package: kept.package, what: { about: "reaction", paper, point: points[0].id, verdict: verdicts[0][1], text: "de colleges vóór 1 december zijn geraadpleegd." } });
  return { "/read/:package": `/read/${kept.package}`, "/read/:package/:place": `/read/${kept.package}/${at + 1}` };
}

async function read({ address }, product) {
  const answer = await fetch(`${address}/call/product.read`, { method: "POST", body: JSON.stringify({ product }) });
  return Buffer.from(await answer.arrayBuffer());
}

async function offer({ address }, name, body) {
  return (await (await fetch(`${address}/offer?name=${name}`, { method: "POST", body })).json()).offer;
}
