// One partner's own page: what it has to do and what it confirms at home, to look at and to send along.
import { Link } from "wouter";
import { asFault } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import type { FollowUpRow, PartnerConfirmation, PartnerPage } from "../../backend/types";
import { Page } from "../../components/Page";
import { SavePage } from "../../components/SavePage";
import { Banner, Card, Chip, Empty, Waiting } from "../../components/small";
import { plainDay } from "../../text/dates";
import { faultText, useLang, useText } from "../../text/text";
import styles from "./Partner.module.css";

export default function PartnerScreen({ partner }: { partner: string }) {
  const say = useText();
  const { data, error } = useRead("follow_up.of_partner", { partner });
  if (error) return <Page title={say("partner-page")}><Banner tone="bad">{faultText(say, asFault(error))}</Banner></Page>;
  return data ? <Whole page={data} /> : <Waiting label={say("waiting")} />;
}

function Whole({ page }: { page: PartnerPage }) {
  const say = useText();
  const { partner, actions, confirmations } = page;
  return (
    <Page title={partner.name} sub={say("partner-page-help")} actions={<SavePage job="follow_up.print_partner" request={{ partner: partner.id }} />}>
      <section className={styles.part} aria-labelledby="actions">
        <h2 id="actions">{say("follow-ups")}</h2>
        <Card padded={actions.length > 0}>
          {actions.length === 0 && <Empty title={say("partner-page-no-actions")} />}
          <ul className={styles.lines}>{actions.map((row) => <Action key={row.id} row={row} />)}</ul>
        </Card>
      </section>
      <section className={styles.part} aria-labelledby="confirmations">
        <h2 id="confirmations">{say("confirmations")}</h2>
        <Card padded={confirmations.length > 0}>
          {confirmations.length === 0 && <Empty title={say("partner-page-no-confirmations")} />}
          <ul className={styles.lines}>{confirmations.map((one) => <Confirmed key={one.row.decision.id} one={one} partner={partner.id} />)}</ul>
        </Card>
      </section>
    </Page>
  );
}

function Action({ row }: { row: FollowUpRow }) {
  const say = useText();
  return (
    <li>
      <span className="soft">{row.board_short} {row.number}</span>
      <span>
        <Link to={`/follow-ups/${row.id}`}>{row.text}</Link>
        {row.overdue && <> <Chip tone="bad">{say("follow-up-overdue")}</Chip></>}
        {row.undated && <> <Chip tone="warn">{say("follow-up-undated")}</Chip></>}
        <span className={styles.note}>{[row.period?.literal, row.decided].filter(Boolean).join(" · ")}</span>
      </span>
    </li>
  );
}

function Confirmed({ one: { row, cell }, partner }: { one: PartnerConfirmation; partner: string }) {
  const say = useText();
  const lang = useLang();
  return (
    <li>
      <span className="soft">{row.decision.board_short}</span>
      <span>
        <Link to={`/decisions/${row.decision.id}/trace`}>{row.wording}</Link>{" "}
        <Chip tone={cell.overdue ? "bad" : "plain"}>{say(`confirmation-${cell.confirmation?.state.replaceAll("_", "-") ?? "none"}`)}</Chip>
        {row.due && <span className={styles.note}>{say("confirmations-due", { date: plainDay(lang, row.due) })}</span>}
        <SavePage job="decision.home_text" request={{ decision: row.decision.id, partner }} label={say("home-text")} name={say("home-text-for", { text: row.wording.slice(0, 60) })} />
      </span>
    </li>
  );
}
