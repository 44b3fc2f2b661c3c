// What a person sets, and what keeps the work safe.
import { useState } from "react";
import { useAct } from "../../acts";
import { asFault, call } from "../../backend/backend";
import { useRead } from "../../backend/hooks";
import { useJob } from "../../backend/jobs";
import type { StoreStatus } from "../../backend/types";
import { runCommand } from "../../commands";
import { Button, LinkButton } from "../../components/Button";
import { SelectField } from "../../components/fields";
import { Actions, Modal } from "../../components/Modal";
import { notify } from "../../components/notices";
import { Page } from "../../components/Page";
import { Banner, Card, Chip, Progress, Waiting } from "../../components/small";
import { setPreferences, usePreferences, type Preferences, type TextSize } from "../../preferences";
import { chooseSharedFolder, leaveSharedFolder } from "../../sharedFolder";
import { dayAndTime } from "../../text/dates";
import { faultText, useLang, useText, type Lang } from "../../text/text";
import { StandIn } from "../../writing/StandIn";
import { Advanced } from "./Advanced";
import { Diagnosis } from "./Diagnosis";
import { Programs } from "./Programs";
import { SetPassword } from "./SetPassword";
import styles from "./store.module.css";
import type { ReactNode } from "react";

export default function SettingsScreen() {
  const say = useText();
  const { data: status } = useRead("store.status", {});
  const { data: hello } = useRead("app.hello", {});
  if (!status) return <Waiting label={say("waiting")} />;
  return (
    <Page title={say("settings-title")} sub={hello && say("settings-version", { version: hello.version })}>
      <div className={styles.settings}>
        <Security status={status} />
        <Backup status={status} />
        <Check />
        <Export />
        <Part title={say("retention")}>
          <p>{say("retention-help")}</p>
          <Actions><LinkButton to="/settings/retention">{say("retention-open")}</LinkButton></Actions>
        </Part>
        <Look />
        <Part title={say("settings-programs")}><Programs /></Part>
        <Part title={say("settings-exchange")}>
          <Folder />
          <Advanced />
        </Part>
        <Part title={say("settings-help")}>
          <Actions>
            <Button onPress={() => runCommand("help.handbook")}>{say("handbook")}</Button>
            <Button onPress={() => runCommand("help.shortcuts")}>{say("command-help-shortcuts")}</Button>
            <Button onPress={() => runCommand("help.tour")}>{say("command-help-tour")}</Button>
            <Diagnosis />
          </Actions>
        </Part>
      </div>
    </Page>
  );
}

function Part({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <Card padded>
      <section className={styles.part}>
        <div className={styles.partHead}><h2>{title}</h2>{extra}</div>
        {children}
      </section>
    </Card>
  );
}

function Security({ status }: { status: StoreStatus }) {
  const say = useText();
  const [setting, setSetting] = useState(false);
  const close = () => setSetting(false);
  return (
    <Part
      title={say("settings-security")}
      extra={<Chip tone={status.has_password ? "good" : "warn"}>{say(status.has_password ? "password-is-set" : "password-is-not-set")}</Chip>}
    >
      <p>{say(status.has_password ? "security-with-password" : "security-without-password")}</p>
      <p className="soft">{say(status.keyring ? "security-keyring" : "security-no-keyring")}</p>
      <Actions>
        <Button look={status.has_password ? "plain" : "main"} onPress={() => setSetting(true)}>{say(status.has_password ? "password-change" : "password-choose")}</Button>
      </Actions>
      <Modal title={say(status.has_password ? "password-change" : "password-choose")} open={setting} onClose={close}>
        <p className="soft">{say("password-recovery-new")}</p>
        <SetPassword onDone={close} later={{ label: say("cancel"), run: close }} />
      </Modal>
    </Part>
  );
}

function Backup({ status: { backup } }: { status: StoreStatus }) {
  const say = useText();
  const lang = useLang();
  const act = useAct();
  const job = useJob("store.backup");
  const choose = async () => {
    const folder = await call("window.pick_folder", {});
    if (folder) await act("store.backup_folder", { offer: folder.offer });
  };
  return (
    <Part title={say("settings-backup")}>
      {(job.fault ?? backup.fault) && <Banner tone="bad">{say("backup-failed", { reason: faultText(say, job.fault ?? backup.fault!) })}</Banner>}
      <p>{backup.last ? say("backup-last", { at: dayAndTime(lang, backup.last) }) : say("backup-never")}</p>
      <p className="soft">{backup.folder ? say("backup-folder-is", { folder: backup.folder }) : say("backup-folder-own")}</p>
      {job.running && job.shown && <Progress label={say(job.what ?? "backup-making")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />}
      <Actions>
        <Button look="main" isDisabled={job.running} onPress={() => void job.start({})}>{say("backup-now")}</Button>
        <Button onPress={() => void choose()}>{say("backup-choose-folder")}</Button>
        <StandIn />
      </Actions>
      {backup.last && (
        <>
          <p className="soft">{backup.tried ? say("backup-tried", { at: dayAndTime(lang, backup.tried) }) : say("backup-not-tried")}</p>
          <LookedOver job="store.try_backup" label={say("backup-try")} good="backup-try-good" />
        </>
      )}
    </Part>
  );
}

function Check() {
  const say = useText();
  return (
    <Part title={say("settings-check")}>
      <p>{say("check-help")}</p>
      <LookedOver job="store.verify" label={say("check-now")} good="check-good" />
    </Part>
  );
}

/** A job that looks all over, and what it found. `good`: the catalogue's key for when nothing is wrong. */
function LookedOver({ job: name, label, good }: { job: "store.verify" | "store.try_backup"; label: string; good: string }) {
  const say = useText();
  const job = useJob(name);
  const [result, setResult] = useState<{ rows: number; blobs: number; faults: string[] } | null>(null);
  const start = async () => {
    setResult(null);
    setResult(await job.start({}));
  };
  return (
    <>
      {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
      {job.running && <Progress label={say(job.what ?? "checking")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />}
      <div role="status">
        {result && <p>{say(result.faults.length === 0 ? good : "check-bad", { rows: result.rows, blobs: result.blobs, faults: result.faults.length })}</p>}
        {result && result.faults.length > 0 && <ul className={styles.faults}>{result.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
      </div>
      <Actions><Button isDisabled={job.running} onPress={() => void start()}>{label}</Button></Actions>
    </>
  );
}

function Export() {
  const say = useText();
  const job = useJob("store.export");
  const make = async () => {
    try {
      const folder = await call("window.pick_folder", {});
      if (!folder) return;
      const made = await job.start({ folder: folder.offer });
      if (made) notify(say("export-made", { name: made.name, rows: made.rows, files: made.files }));
    } catch (thrown) {
      notify(faultText(say, asFault(thrown)), { tone: "bad" });
    }
  };
  return (
    <Part title={say("export")}>
      <p>{say("export-help")}</p>
      <p className="soft">{say("export-open")}</p>
      {job.fault && <Banner tone="bad">{faultText(say, job.fault)}</Banner>}
      {job.running && job.shown && <Progress label={say(job.what ?? "export-progress")} done={job.done} total={job.total} stop={job.stop} stopLabel={say("stop")} />}
      <Actions><Button isDisabled={job.running} onPress={() => void make()}>{say("export-make")}</Button></Actions>
    </Part>
  );
}

/** The folder that exchange files go by. */
function Folder() {
  const say = useText();
  const { data } = useRead("review.folder", {});
  if (!data) return null;
  const { folder } = data;
  return (
    <>
      <p>{folder === null ? say("shared-none-help") : say(data.is_slow ? "shared-slow" : data.is_there ? "shared-watching" : "shared-gone", { name: folder })}</p>
      <Actions>
        <Button onPress={() => void chooseSharedFolder(say)}>{say(folder === null ? "shared-choose" : "shared-other")}</Button>
        {folder !== null && <Button look="quiet" onPress={() => void leaveSharedFolder(say)}>{say("shared-stop")}</Button>}
      </Actions>
    </>
  );
}

function Look() {
  const say = useText();
  const lang = useLang();
  const { theme, contrast, motion, textSize } = usePreferences();
  const themes: readonly Preferences["theme"][] = ["system", "light", "dark"];
  const contrasts: readonly Preferences["contrast"][] = ["system", "more"];
  const motions: readonly Preferences["motion"][] = ["system", "less"];
  const sizes: readonly TextSize[] = ["normal", "large", "larger", "largest"];
  const langs: readonly { value: Lang; label: string }[] = [{ value: "nl", label: "Nederlands" }, { value: "en", label: "English" }];
  return (
    <Part title={say("settings-look")}>
      <div className={styles.looks}>
        <SelectField label={say("theme")} value={theme} onChange={(next) => setPreferences({ theme: next })} options={themes.map((one) => ({ value: one, label: say(`theme-${one}`) }))} />
        <SelectField label={say("contrast")} value={contrast} onChange={(next) => setPreferences({ contrast: next })} options={contrasts.map((one) => ({ value: one, label: say(`contrast-${one}`) }))} />
        <SelectField label={say("text-size")} value={textSize} onChange={(next) => setPreferences({ textSize: next })} options={sizes.map((one) => ({ value: one, label: say(`text-size-${one}`) }))} />
        <SelectField label={say("motion")} value={motion} onChange={(next) => setPreferences({ motion: next })} options={motions.map((one) => ({ value: one, label: say(`motion-${one}`) }))} />
        <SelectField label={say("language")} value={lang} onChange={(next) => setPreferences({ lang: next })} options={langs} />
      </div>
    </Part>
  );
}
