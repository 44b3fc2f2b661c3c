// Which calendar year of a long list is shown: the last one, until another is chosen.
import { useState, type ReactNode } from "react";
import { useText } from "../text/text";
import { SelectField } from "./fields";

/** The year to show, none where there is none, and the field to choose another with. */
export function useYear(years: readonly number[], bare = false): { year: number | undefined; choice: ReactNode } {
  const say = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const year = years.find((one) => String(one) === chosen) ?? years[0];
  const options = years.map((one) => ({ value: String(one), label: String(one) }));
  return { year, choice: <SelectField bare={bare} label={say("follow-ups-year")} value={String(year)} onChange={setChosen} options={options} /> };
}
