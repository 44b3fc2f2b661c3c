// @vitest-environment jsdom
// What Word, Google Docs, Outlook and the web put on the clipboard comes in as text of ours, with no word lost.
import { getSchema } from "@tiptap/core";
import { expect, it } from "vitest";
import type { Doc } from "../backend/types";
import { sliceOf } from "./paste";
import { nodes } from "./schema";
import { forStore, plain } from "./stored";

const schema = getSchema(nodes);

/** The text as it would be stored, every node in one line. */
function pasted(html: string): string[] {
  const slice = sliceOf(html, schema);
  const content = slice?.content.toJSON() ?? [];
  return (content as Node[]).map(line);
}

interface Node { type: string; attrs?: Record<string, unknown>; content?: Node[]; text?: string; marks?: { type: string }[] }

function line({ type, attrs, content = [], text, marks = [] }: Node): string {
  if (type === "text") return marks.reduce((inner, mark) => `${mark.type === "bold" ? "*" : mark.type === "italic" ? "_" : "@"}${inner}${mark.type === "bold" ? "*" : mark.type === "italic" ? "_" : "@"}`, text ?? "");
  const inner = content.map(line);
  const name = { paragraph: "p", bulletList: "ul", orderedList: `ol${attrs?.start === 1 ? "" : attrs?.start}`, listItem: "li", tableRow: "tr", tableHeader: "th", tableCell: "td" }[type] ?? type;
  return `${name}(${inner.join(["paragraph", "heading", "footnote"].includes(type) ? "" : " ")})`;
}

const WORD_LIST = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=NL><!--StartFragment-->
<p class=MsoNormal><b><span style='font-size:12.0pt'>Aanleiding<o:p></o:p></span></b></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Eerste punt<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Dieper</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Tweede punt</p>
<p class=MsoNormal>Tussentekst</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>Derde</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>Vierde</p>
<!--EndFragment--></body></html>`;

it("makes lists of Word's paragraphs", () => {
  expect(pasted(WORD_LIST)).toEqual([
    "p(*Aanleiding*)",
    "ul(li(p(Eerste punt) ul(li(p(Dieper)))) li(p(Tweede punt)))",
    "p(Tussentekst)",
    "ol3(li(p(Derde)) li(p(Vierde)))",
  ]);
});

it("puts Word's footnotes where they are called", () => {
  const html = `<p class=MsoNormal>Het budget<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span>[1]</span></span></a> is op.</p>
  <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Begroting 2026.</p></div></div>`;
  expect(pasted(html)).toEqual(["Het budget", "footnote(Begroting 2026.)", " is op."]);
});

it("reads Google Docs: its bold wrapper is none, its styles are", () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Kosten</span></h2><p dir="ltr"><span style="font-weight:700">Vet</span><span> en </span><span style="font-style:italic">schuin</span></p><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Eén</span></p></li></ul></b>`;
  expect(pasted(html)).toEqual(["heading(Kosten)", "p(*Vet* en _schuin_)", "ul(li(p(Eén)))"]);
});

it("makes a full grid of merged cells and keeps the caption", () => {
  const html = `<table><caption>Kosten</caption><thead><tr><th rowspan=2>Post</th><th colspan=2>Jaar</th></tr><tr><th>2026</th><th>2027</th></tr></thead><tbody><tr><td>Huur</td><td>1</td><td>2</td></tr></tbody></table>`;
  expect(pasted(html)).toEqual(["table(tr(th(p(Post)) th(p(Jaar)) th(p())) tr(td(p()) th(p(2026)) th(p(2027))) tr(td(p(Huur)) td(p(1)) td(p(2))))"]);
});

it("keeps links to web and mail and only the words of others", () => {
  const html = `<p><a href="https://example.org/">site</a> <a href="javascript:alert(1)">knop</a> <a href="file:///etc/passwd">map</a></p>`;
  expect(pasted(html)).toEqual(["@site@", " knop map"]);
});

const WEB = `<article><header><h1>Wonen met zorg</h1><time>3 mei</time></header><div>Los <em>stuk</em><div>in een blok</div></div><blockquote><p>Citaat</p></blockquote>
<dl><dt>Term</dt><dd>Uitleg</dd></dl><details><summary>Meer</summary>Verborgen tekst</details><pre>regel 1
regel 2</pre><figure><img src="https://elders.example/a.png" alt="Grafiek"><figcaption>Bijschrift</figcaption></figure><button>Knop</button><select><option>Keuze</option></select>
<script>alert(1)</script><style>p{}</style><ol><li>Een<ol><li>Twee</li></ol></li></ol><textarea>Veld</textarea><center>Midden</center><x-eigen>Eigen</x-eigen></article>`;

it("loses no word of a page of the web", () => {
  const slice = sliceOf(WEB, schema);
  const words = plain(forStore({ type: "doc", content: slice?.content.toJSON() }) as Doc).split(/\s+/);
  for (const word of ["Wonen", "3", "mei", "Los", "stuk", "blok", "Citaat", "Term", "Uitleg", "Meer", "Verborgen", "regel", "[Grafiek]", "Bijschrift", "Knop", "Keuze", "Een", "Twee", "Veld", "Midden", "Eigen"]) {
    expect(words).toContain(word);
  }
  expect(words.join(" ")).not.toContain("alert");
});

it("keeps right-to-left, combining and astral text character for character", () => {
  const text = "שלום e\u0301 مرحبا 😀 ﬁ";
  expect(plain(forStore({ type: "doc", content: [{ type: "paragraph", content: sliceOf(`<p>${text}</p>`, schema)?.content.toJSON() }] }) as Doc)).toBe(text);
});

it("goes through ten times as much of Word's markup in about ten times the time", () => {
  const paragraph = `<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%;${"mso-style:x;".repeat(40)}'><span lang=NL style='font-size:11.0pt'>Een gewone zin.<o:p></o:p></span></p>`;
  const spent = (bytes: number) => {
    const n = Math.ceil(bytes / paragraph.length);
    const start = performance.now();
    expect(sliceOf(paragraph.repeat(n), schema)?.content.childCount).toBe(n);
    return performance.now() - start;
  };
  spent(50_000);
  // A hundred times would be the square.
  expect(spent(5_000_000) / spent(500_000)).toBeLessThan(40);
}, 120_000);
