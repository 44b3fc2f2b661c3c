// Why a day is avoided, in a few words.
import type { PublicHoliday, WhyOff } from "../../backend/types";
import type { Say } from "../../text/text";

export function whyText(say: Say, why: WhyOff): string {
  switch (why.why) {
    case "weekend":
      return say("off-weekend");
    case "public":
      return holidayName(say, why.holiday);
    default:
      return why.name;
  }
}

export function holidayName(say: Say, holiday: PublicHoliday): string {
  return say(`holiday-${holiday.replaceAll("_", "-")}`);
}
