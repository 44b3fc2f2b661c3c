// Finds words in everything that is kept, and commands by name.
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { useRead } from "../../backend/hooks";
import type { Found } from "../../backend/types";
import { isEnabled, runCommand, useCommand, useCommands } from "../../commands";
import { TextField } from "../../components/fields";
import { Page } from "../../components/Page";
import { Card, Empty } from "../../components/small";
import { useText } from "../../text/text";
import { pieces } from "./snippet";
import styles from "./SearchScreen.module.css";

const KINDS = ["paper", "section", "attachment", "agenda_item", "topic", "member"] as const;
const PAUSE_MS = 200;

export default function SearchScreen() {
  const say = useText();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const settled = useSettled(text.trim());
  const { data } = useRead("search.find", { text: settled }, settled.length > 1);
  const found = settled.length > 1 ? data : undefined;
  useCommand("search.open", () => field.current?.select());
  useEffect(() => field.current?.focus(), []);
  return (
    <Page title={say("search-title")} focusTitle={false}>
      <search className={styles.search}>
        <TextField label={say("search-label")} type="search" value={text} onChange={setText} inputRef={field} placeholder={say("search-hint")} autoComplete="off" />
        <p className={styles.count} role="status">{found && say("search-count", { n: found.length })}</p>
        {!found && <Card><Empty title={say("search-empty")}>{say("search-empty-help")}</Empty></Card>}
        {found?.length === 0 && <Card><Empty title={say("search-none", { text: settled })}>{say("search-none-help")}</Empty></Card>}
        {KINDS.map((kind) => <Group key={kind} kind={kind} found={found?.filter((one) => one.kind === kind) ?? []} />)}
        <Doing text={settled} />
      </search>
    </Page>
  );
}

function Group({ kind, found }: { kind: (typeof KINDS)[number]; found: Found[] }) {
  const say = useText();
  if (found.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{say(`search-kind-${kind.replaceAll("_", "-")}`)}</h2>
      <Card>
        <ul className={styles.list}>
          {found.map((one) => (
            <li key={one.id}>
              <Link to={addressOf(one)} className={styles.hit}>
                <span className={styles.title}>{one.title}</span>
                <span className={styles.snippet}>
                  {pieces(one.snippet).map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

// Commands whose name holds the text, so that everything can be found in one place.
function Doing({ text }: { text: string }) {
  const say = useText();
  const commands = useCommands();
  const wanted = text.toLowerCase();
  const found = wanted.length > 1 ? commands.filter(({ id, label }) => isEnabled(id) && say(label).toLowerCase().includes(wanted)) : [];
  if (found.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{say("search-commands")}</h2>
      <Card>
        <ul className={styles.list}>
          {found.map(({ id, label, shortcut }) => (
            <li key={id}>
              <button type="button" className={`${styles.hit} ${styles.command}`} onClick={() => runCommand(id)}>
                <span className={styles.title}>{say(label)}</span>
                {shortcut && <kbd className={styles.keys}>{shortcut}</kbd>}
              </button>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

function addressOf({ kind, id, paper }: Found): string {
  if (kind === "topic") return `/topics/${id}`;
  if (kind === "agenda_item") return `/items/${id}`;
  if (kind === "member") return "/people";
  if (kind === "section" && paper) return `/papers/${paper}/at/${id}`;
  return `/papers/${paper ?? id}`;
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
