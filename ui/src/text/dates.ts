// Dates, times and periods as a reader of the language writes them. No rule about periods lives here: the core
// derives start, end and precision; this only words them.
import type { Day, Moment, Period } from "../backend/types";
import type { Lang } from "./text";

const locale = { nl: "nl-NL", en: "en-GB" };

/** "woensdag 16 september 2020" */
export function longDay(lang: Lang, day: Day): string {
  return format(lang, day, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** "16 september 2020" */
export function plainDay(lang: Lang, day: Day): string {
  return format(lang, day, { day: "numeric", month: "long", year: "numeric" });
}

/** "16 sep 2020" */
export function shortDay(lang: Lang, day: Day): string {
  return format(lang, day, { day: "numeric", month: "short", year: "numeric" });
}

/** "wo 16": a day in a list of its month. */
export function dayOfMonth(lang: Lang, day: Day): string {
  return format(lang, day, { weekday: "short", day: "numeric" });
}

/** "woensdag 16 september" */
export function dayInYear(lang: Lang, day: Day): string {
  return format(lang, day, { weekday: "long", day: "numeric", month: "long" });
}

/** "september" */
export function monthName(lang: Lang, month: number): string {
  return format(lang, `2024-${String(month).padStart(2, "0")}-15`, { month: "long" });
}

/** "woensdag": 1 is Monday. */
export function weekdayName(lang: Lang, weekday: number): string {
  return format(lang, `2024-01-0${weekday}`, { weekday: "long" });
}

/** "14.00" in Dutch, "14:00" in English; as agendas print it. */
export function clock(lang: Lang, time: string): string {
  return lang === "nl" ? time.slice(0, 5).replace(":", ".") : time.slice(0, 5);
}

/** "14.00 – 16.00" */
export function span(lang: Lang, starts: string | null, ends: string | null): string {
  return [starts, ends].filter((time) => time !== null).map((time) => clock(lang, time)).join(" – ");
}

/** "14:03": the moment of a save, on a 24-hour clock. */
export function moment(lang: Lang, at: Date): string {
  return new Intl.DateTimeFormat(locale[lang], { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
}

/** "16 september 2020, 14:03" */
export function dayAndTime(lang: Lang, at: Moment): string {
  const date = new Date(at);
  const day = new Intl.DateTimeFormat(locale[lang], { day: "numeric", month: "long", year: "numeric" }).format(date);
  return `${day}, ${moment(lang, date)}`;
}

/** Minutes as "2.00 uur" is read in an agenda: "2:00" in hours and minutes. */
export function hours(lang: Lang, minutes: number): string {
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return lang === "nl" ? text.replace(":", ".") : text;
}

/** A size as people read it: "31 MB". */
export function size(lang: Lang, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const digits = value < 10 && unit === "megabyte" ? 1 : 0;
  return new Intl.NumberFormat(locale[lang], { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits }).format(
    Math.max(value, digits ? 0.1 : 1),
  );
}

/** What was understood of a period: "oktober 2020", "Q4 2020", "2021"; null where no date is known. */
export function understood(lang: Lang, period: Period): string | null {
  const { start, end, precision } = period;
  const known = start ?? end;
  if (known === null || precision === "open") return null;
  const year = known.slice(0, 4);
  const month = Number(known.slice(5, 7));
  switch (precision) {
    case "year":
      return start !== null && end !== null && start.slice(0, 4) !== end.slice(0, 4) ? between(lang, start, end) : year;
    case "half":
      return lang === "nl" ? `${month <= 6 ? "1e" : "2e"} helft ${year}` : `${month <= 6 ? "1st" : "2nd"} half of ${year}`;
    case "quarter":
      return `Q${Math.ceil(month / 3)} ${year}`;
    case "month":
      return format(lang, known, { month: "long", year: "numeric" });
    default:
      return between(lang, start, end);
  }
}

function between(lang: Lang, start: Day | null, end: Day | null): string {
  if (start === null) return `${lang === "nl" ? "uiterlijk" : "by"} ${shortDay(lang, end ?? "")}`;
  if (end === null) return `${lang === "nl" ? "vanaf" : "from"} ${shortDay(lang, start)}`;
  return start === end ? shortDay(lang, start) : `${shortDay(lang, start)} – ${shortDay(lang, end)}`;
}

function format(lang: Lang, day: Day, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale[lang], { ...options, timeZone: "UTC" }).format(date);
}
