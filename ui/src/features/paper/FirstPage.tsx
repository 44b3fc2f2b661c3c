// How many pages an attachment has and what its first one looks like; looked at only once it comes into view.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { call } from "../../backend/backend";
import type { Attachment } from "../../backend/types";
import { useText } from "../../text/text";
import { loader } from "./pages";
import styles from "./PaperSide.module.css";

/** Larger files are not read whole for a small picture. */
const LARGEST = 64 * 1024 * 1024;
/** In pixels; shown at half of it. */
const WIDTH = 160;

export function FirstPage({ file }: { file: Attachment }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const hasPages = file.media_type === "application/pdf" && file.bytes <= LARGEST;
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: "200px 0px" });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  if (!hasPages) return null;
  return <div ref={place}>{isNear && <Seen file={file} />}</div>;
}

function Seen({ file }: { file: Attachment }) {
  const say = useText();
  const of = { paper: file.paper, attachment: file.id };
  const kept = { gcTime: Number.POSITIVE_INFINITY };
  // A file never changes under its content address, so what was read of it stays.
  const pages = useQuery({ queryKey: ["paper.pages", file.blob], queryFn: () => call("paper.pages", of), ...kept });
  const [address, setAddress] = useState<string | null>(null);
  const isRead = pages.data !== undefined;
  useEffect(() => {
    if (!isRead) return;
    let gone = false;
    loader(of, file.blob)(1, WIDTH).then((found) => !gone && setAddress(found), () => undefined);
    return () => void (gone = true);
  }, [isRead, file.blob]);
  if (pages.error) return <p className="soft small">{say("attachment-unread")}</p>;
  if (!pages.data) return null;
  return (
    <div className={styles.firstPage}>
      {address && <img src={address} alt={say("attachment-first-page", { name: file.title || file.name })} />}
      <p className="soft small">{say("n-pages", { n: pages.data.pages.length })}</p>
    </div>
  );
}
