// A year as a list of days per month: meetings, what is due around them, and days on which nobody meets.
import type { CycleDay, Day, DayOff, YearHoliday, YearMeeting, YearView } from "../../backend/types";

export type Entry =
  | { kind: "meeting"; date: Day; meeting: YearMeeting }
  | { kind: "stage"; date: Day; meeting: YearMeeting; stage: CycleDay }
  | { kind: "holiday"; date: Day; holiday: YearHoliday["holiday"] }
  | { kind: "off"; date: Day; off: DayOff };

interface Shown {
  /** The board whose meetings show; all where none is chosen. */
  board: string | null;
  stages: boolean;
}

/** The twelve months with their entries, by day. */
export function months(view: YearView, shown: Shown): Entry[][] {
  const own = view.meetings.filter(({ board }) => shown.board === null || board === shown.board);
  const entries: Entry[] = [
    ...view.holidays.map(({ date, holiday }) => ({ kind: "holiday" as const, date, holiday })),
    ...view.days_off.map((off) => ({ kind: "off" as const, date: within(view.year, off.from), off })),
    ...own.map((meeting) => ({ kind: "meeting" as const, date: meeting.date, meeting })),
    ...(shown.stages ? own.flatMap(stagesOf) : []),
  ];
  const order = { off: 0, holiday: 1, stage: 2, meeting: 3 };
  entries.sort((a, b) => a.date.localeCompare(b.date) || order[a.kind] - order[b.kind]);
  return Array.from({ length: 12 }, (_, month) => entries.filter(({ date }) => date.startsWith(`${view.year}-${String(month + 1).padStart(2, "0")}`)));
}

// A meeting of another board shows by itself, and a cancelled one has nothing due.
function stagesOf(meeting: YearMeeting): Entry[] {
  if (meeting.state === "cancelled") return [];
  return meeting.cycle.filter((stage) => stage.meeting === null).map((stage) => ({ kind: "stage", date: stage.date, meeting, stage }));
}

function within(year: number, day: Day): Day {
  return day < `${year}-01-01` ? `${year}-01-01` : day;
}
