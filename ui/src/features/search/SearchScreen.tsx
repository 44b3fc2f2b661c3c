// Finds words in everything that is kept, and commands by name.
import { useEffect, useRef, type KeyboardEvent } from "react";
import { Link } from "wouter";
import type { Found, SearchFound, SearchKind } from "../../backend/types";
import { chooseBoard } from "../../board";
import { isEnabled, runCommand, useCommand, useCommands } from "../../commands";
import { Button } from "../../components/Button";
import { TextField } from "../../components/fields";
import { Page } from "../../components/Page";
import { Banner, Card, Empty, Progress } from "../../components/small";
import { shortDay } from "../../text/dates";
import { useLang, useText } from "../../text/text";
import { addressOf } from "./address";
import { Choices, KINDS, kindKey, stateKey } from "./Choices";
import { pieces } from "./snippet";
import styles from "./SearchScreen.module.css";
import { MOST, useSearch, useUnread } from "./useSearch";

/** The longest question that the field takes; more is not looked for anyway. */
const LONGEST = 10_000;

export default function SearchScreen() {
  const say = useText();
  const field = useRef<HTMLInputElement>(null);
  const { text, setText, settled, chosen, choose, found, most, more } = useSearch();
  const reading = useUnread(found?.unread);
  useCommand("search.open", () => field.current?.select());
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const onMore = (kind: SearchKind) => (chosen.kind ? more() : choose({ kind }));
  return (
    <Page title={say("search-title")} focusTitle={false}>
      <search className={styles.search} onKeyDown={walk}>
        <TextField label={say("search-label")} type="search" value={text} onChange={setText} inputRef={field} placeholder={say("search-hint")} autoComplete="off" maxLength={LONGEST} />
        <Choices chosen={chosen} choose={choose} />
        <p className={styles.count} role="status">{found && say("search-count", { n: found.hits.length, more: found.more.length > 0 ? "yes" : "no" })}</p>
        {reading.running && reading.shown && <Progress label={say(reading.what ?? "search-progress-files")} done={reading.done} total={reading.total} stop={reading.stop} stopLabel={say("stop")} />}
        {found?.cut && <Banner tone="note">{say("search-cut")}</Banner>}
        {!found && <Card><Empty title={say("search-empty")}>{say("search-empty-help")}</Empty></Card>}
        {found?.hits.length === 0 && <Card><Empty title={say("search-none", { text: shortened(settled) })}>{say("search-none-help")}</Empty></Card>}
        {found && KINDS.map((kind) => <Group key={kind} kind={kind} found={found} more={most < MOST || !chosen.kind ? onMore : undefined} />)}
        <Doing text={settled} />
      </search>
    </Page>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

// Up and down walk over the hits, beginning at the field.
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.target instanceof HTMLSelectElement) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>("input[type=search], [data-hit]")];
  const at = places.findIndex((place) => place === document.activeElement);
  const next = at === -1 ? undefined : places[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Group({ kind, found, more }: { kind: SearchKind; found: SearchFound; more: ((kind: SearchKind) => void) | undefined }) {
  const say = useText();
  const hits = found.hits.filter((one) => one.kind === kind);
  if (hits.length === 0) return null;
  const name = say(kindKey(kind));
  return (
    <section className={styles.group} aria-labelledby={`hits-${kind}`}>
      <h2 id={`hits-${kind}`}>{name}</h2>
      <Card>
        <ul className={styles.list}>{hits.map((one) => <Hit key={`${one.id} ${one.paper} ${one.page}`} hit={one} />)}</ul>
      </Card>
      {more && found.more.includes(kind) && <Button look="quiet" onPress={() => more(kind)}>{say("search-more", { name })}</Button>}
    </section>
  );
}

function Hit({ hit }: { hit: Found }) {
  const say = useText();
  const lang = useLang();
  const state = hit.state ? stateKey(hit.kind, hit.state) : null;
  const about = [
    hit.of !== hit.title && hit.of,
    hit.page !== null && say("search-page", { page: hit.page }),
    hit.board_short,
    hit.day && shortDay(lang, hit.day),
    state && say(state),
  ];
  const parts = pieces(hit.snippet);
  // Where the hit stands in the title, that is not said twice.
  const isTitle = parts.map(({ text }) => text).join("") === hit.title;
  const marked = parts.map(({ text, hit: on }, i) => (on ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>));
  return (
    <li>
      <Link to={addressOf(hit)} className={styles.hit} data-hit onClick={() => hit.board && chooseBoard(hit.board)}>
        <span className={styles.title}>{isTitle ? marked : hit.title}</span>
        {!isTitle && <span className={styles.snippet}>{marked}</span>}
        <span className={styles.about}>{about.filter(Boolean).join(" · ")}</span>
      </Link>
    </li>
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
              <button type="button" className={`${styles.hit} ${styles.command}`} data-hit onClick={() => runCommand(id)}>
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
